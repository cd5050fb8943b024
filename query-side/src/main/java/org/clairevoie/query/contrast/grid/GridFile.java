package org.clairevoie.query.contrast.grid;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Grids as JSON in their plain form: every role with its selectors, definitions put in place.
public final class GridFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private GridFile() {}

    /// The built-in `clairevoie` version 1.
    public static Grid clairevoie1() {
        return parse(shipped("clairevoie-1.json"));
    }

    /// The text of a grid that comes with the product.
    public static String shipped(String file) {
        try (InputStream stream = GridFile.class.getResourceAsStream("/org/clairevoie/query/contrast/grids/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("a shipped grid is missing from the class path: " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a shipped grid cannot be read: " + file, unreadable);
        }
    }

    /// @throws IllegalArgumentException when the JSON is no grid, with what is wrong as its message
    public static Grid parse(String json) {
        try {
            Grid grid = JSON.readValue(json, Grid.class);
            Roles.of(grid);
            return grid;
        } catch (JacksonException notAGrid) {
            throw new IllegalArgumentException("not a grid: " + notAGrid.getOriginalMessage(), notAGrid);
        }
    }

    public static String write(Grid grid) {
        return JSON.writeValueAsString(grid);
    }
}
