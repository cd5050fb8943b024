package org.clairevoie.query.contrast.grid.form;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON Schema (2020-12) of a grid, as it is served and as grids are checked by it. What it cannot say (names of the catalogue,
/// definitions, contradictions) is checked beside it.
public final class GridSchema {
    private static final Set<String> KINDS = Set.of("type", "required", "additionalProperties", "minProperties", "dependentRequired");
    private static final String TEXT = text();
    private static final Schema SCHEMA = SchemaRegistry.withDialect(
                    Dialects.getDraft202012(),
                    registry -> registry.schemaRegistryConfig(
                            SchemaRegistryConfig.builder().pathType(PathType.JSON_POINTER).locale(Locale.ENGLISH).build()))
            .getSchema(JsonMapper.shared().readTree(TEXT));

    private GridSchema() {}

    public static String json() {
        return TEXT;
    }

    static List<Fault> faults(JsonNode json) {
        return SCHEMA.validate(json).stream().map(GridSchema::fault).distinct().toList();
    }

    private static Fault fault(Error error) {
        String at = error.getInstanceLocation().toString();
        String property = error.getProperty();
        String pointer = property == null || "type".equals(error.getKeyword()) ? at : Fault.at(at, property);
        return new Fault(pointer, KINDS.contains(error.getKeyword()) ? Fault.FIELDS : Fault.RANGES, error.getMessage());
    }

    private static String text() {
        try (InputStream stream = GridSchema.class.getResourceAsStream("grid.schema.json")) {
            if (stream == null) {
                throw new IllegalStateException("the schema of a grid is missing from the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the schema of a grid cannot be read", unreadable);
        }
    }
}
