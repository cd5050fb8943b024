package org.clairevoie.catalogue;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.Precision;
import org.clairevoie.events.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema (2020-12) of each type's `data`, and what it finds wrong with a payload: everything at once.
public final class EventSchemas {
    /// At most this many links an event.
    public static final int MOST_LINKS = 100;
    /// At most so many things that are wrong with one event are told at once.
    public static final int MOST_VIOLATIONS = 100;

    private static final Set<String> KINDS = Set.of("type", "required", "additionalProperties", "minProperties", "dependentRequired");
    /// Four digits, as RFC 3339 has them: Java also takes years that overflow its own arithmetic.
    private static final Pattern YEAR = Pattern.compile("\\d{4}-.*");
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            dialect(),
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true).pathType(PathType.JSON_POINTER).locale(Locale.ENGLISH).build()));
    private static final Map<String, Schema> SCHEMAS = Catalogue.types().stream()
            .collect(Collectors.toUnmodifiableMap(EventType::logicalName, type -> REGISTRY.getSchema(of(type))));

    private EventSchemas() {}

    /// The schema of a type's `data`, as vendors read it.
    public static ObjectNode of(EventType type) {
        ObjectNode schema = FieldSchemas.typed("object");
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:clairevoie:event:" + type.logicalName());
        schema.put("title", type.en()).put("description", type.fr());
        ObjectNode properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (RecordComponent field : type.shape().getRecordComponents()) {
            properties.set(field.getName(), FieldSchemas.of(field));
            if (FieldSchemas.isRequired(field)) {
                required.add(field.getName());
            }
        }
        carriedByEveryEvent(properties);
        return schema.put("additionalProperties", false);
    }

    /// @return every violation up to [#MOST_VIOLATIONS], with pointers into the payload; empty when it is as the type wants it
    public static List<Violation> violations(EventType type, JsonNode data) {
        Schema schema = SCHEMAS.get(type.logicalName());
        if (schema == null) {
            throw new IllegalStateException("no schema for " + type.logicalName());
        }
        return schema.validate(data).stream().limit(MOST_VIOLATIONS).map(EventSchemas::violation).toList();
    }

    private static void carriedByEveryEvent(ObjectNode properties) {
        properties.set("initiator", FieldSchemas.enumeration(Initiator.class));
        properties.set("occurredPrecision", FieldSchemas.enumeration(Precision.class));
        properties.set("occurredUntil", FieldSchemas.typed("string").put("format", "date-time"));
        properties.set("enteredAt", FieldSchemas.typed("string").put("format", "date-time"));
        properties.set("effortSeconds", FieldSchemas.typed("integer").put("minimum", 0).put("maximum", 86_400));
        properties.set("lateReason", FieldSchemas.personal(false));
        ObjectNode link = FieldSchemas.typed("object").put("additionalProperties", false);
        link.putArray("required").add("type").add("to");
        link.putObject("properties").set("type", FieldSchemas.enumeration(LinkType.class)).set("to", FieldSchemas.reference());
        properties.set("links", FieldSchemas.typed("array").put("maxItems", MOST_LINKS).set("items", link));
    }

    private static Violation violation(Error error) {
        String at = error.getInstanceLocation().toString();
        String property = error.getProperty();
        boolean atProperty = property != null && !"type".equals(error.getKeyword());
        return new Violation(
                KINDS.contains(error.getKeyword()) ? Violation.FIELDS : Violation.RANGES,
                atProperty ? at + "/" + property.replace("~", "~0").replace("/", "~1") : at,
                error.getMessage());
    }

    private static Dialect dialect() {
        Stream<Format> shapes = Arrays.stream(Shape.values()).map(shape -> format(shape.format(), shape::fits));
        Stream<Format> times = Stream.of(
                format("date", text -> YEAR.matcher(text).matches() && parses(text, LocalDate::parse)),
                format("date-time", text -> YEAR.matcher(text).matches() && parses(text, OffsetDateTime::parse)));
        return Dialect.builder(Dialects.getDraft202012()).formats(Stream.concat(shapes, times).toList())
                .keywords(Stream.of("x-personal", "x-codelist", "x-stored-as").map(NonValidationKeyword::new).toList()).build();
    }

    private static Format format(String name, Predicate<String> fits) {
        return new Format() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public boolean matches(ExecutionContext context, @Nullable String text) {
                return text == null || fits.test(text);
            }
        };
    }

    private static boolean parses(String text, Function<String, ?> parse) {
        try {
            return parse.apply(text) != null;
        } catch (DateTimeParseException notATime) {
            return false;
        }
    }
}
