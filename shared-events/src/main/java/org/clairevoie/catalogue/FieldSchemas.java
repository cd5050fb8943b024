package org.clairevoie.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clairevoie.events.Coded;
import org.clairevoie.events.EventRef;
import org.clairevoie.events.Listed;
import org.clairevoie.events.Personal;
import org.clairevoie.events.Pseudonymised;
import org.clairevoie.events.Replacement;
import org.clairevoie.events.Shape;
import org.clairevoie.events.Shaped;
import org.clairevoie.events.Within;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema of one field, read off its record component: the record is the only place where a field is defined.
final class FieldSchemas {
    static final int LONGEST_TEXT = 10_000;
    static final int LONGEST_STRING = 255;
    static final int LONGEST_LIST = 200;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FieldSchemas() {}

    static ObjectNode of(RecordComponent field) {
        ObjectNode schema = byType(field);
        if (field.isAnnotationPresent(Pseudonymised.class)) {
            schema.put("x-stored-as", "keyed pseudonym");
        }
        return schema;
    }

    static boolean isRequired(RecordComponent field) {
        return !field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static ObjectNode byType(RecordComponent field) {
        Class<?> type = field.getType();
        if (type == Personal.class) {
            return personal(field.isAnnotationPresent(Listed.class));
        }
        if (type.isEnum()) {
            return enumeration(type);
        }
        if (type == EventRef.class) {
            return reference();
        }
        if (type == Replacement.class) {
            return replacement();
        }
        if (type == List.class) {
            return typed("array").put("maxItems", LONGEST_LIST).set("items", coded(string(), field.getAnnotation(Coded.class)));
        }
        return scalar(field, type);
    }

    private static ObjectNode scalar(RecordComponent field, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return typed("boolean");
        }
        if (type == int.class || type == Integer.class) {
            return bounded(typed("integer"), field.getAnnotation(Within.class));
        }
        if (type == Double.class) {
            return bounded(typed("number"), field.getAnnotation(Within.class));
        }
        if (type == LocalDate.class) {
            return typed("string").put("format", "date");
        }
        if (type == String.class) {
            Shaped shaped = field.getAnnotation(Shaped.class);
            return shaped == null ? coded(string(), field.getAnnotation(Coded.class)) : shape(shaped.value());
        }
        throw new IllegalStateException("no JSON Schema is known for " + field);
    }

    static ObjectNode typed(String type) {
        return JSON.objectNode().put("type", type);
    }

    static ObjectNode string() {
        return typed("string").put("minLength", 1).put("maxLength", LONGEST_STRING);
    }

    static ObjectNode personal(boolean listed) {
        ObjectNode schema = listed
                ? typed("array").put("maxItems", LONGEST_LIST)
                : typed("string").put("maxLength", LONGEST_TEXT);
        return schema.put("x-personal", true);
    }

    static ObjectNode enumeration(Class<?> type) {
        ObjectNode schema = typed("string");
        var values = schema.putArray("enum");
        constants(type).forEach(values::add);
        return schema;
    }

    /// `to` and `from`: an id of the same source, `{source, id}` or `{eventId}`.
    static ObjectNode reference() {
        ObjectNode schema = JSON.objectNode();
        schema.putArray("type").add("string").add("object");
        schema.put("minLength", 1).put("maxLength", LONGEST_STRING).put("minProperties", 1).put("additionalProperties", false);
        schema.putObject("dependentRequired").putArray("source").add("id");
        ObjectNode properties = schema.putObject("properties");
        properties.set("source", string());
        properties.set("id", string());
        properties.set("eventId", typed("string").put("format", "uuid"));
        return schema;
    }

    private static ObjectNode replacement() {
        ObjectNode schema = typed("object").put("additionalProperties", false);
        schema.putArray("required").add("data");
        ObjectNode properties = schema.putObject("properties");
        properties.set("time", typed("string").put("format", "date-time"));
        properties.set("data", typed("object"));
        return schema;
    }

    private static ObjectNode bounded(ObjectNode number, @Nullable Within within) {
        if (within == null) {
            return number;
        }
        boolean whole = "integer".equals(number.get("type").asString());
        return whole
                ? number.put("minimum", (long) within.min()).put("maximum", (long) within.max())
                : number.put("minimum", within.min()).put("maximum", within.max());
    }

    private static ObjectNode coded(ObjectNode string, @Nullable Coded coded) {
        return coded == null ? string : string.put("x-codelist", coded.value().name());
    }

    private static ObjectNode shape(Shape shape) {
        return typed("string").put("format", shape.format()).put("description", shape.wording());
    }

    private static Stream<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields()).filter(java.lang.reflect.Field::isEnumConstant).map(constant -> {
            JsonProperty named = constant.getAnnotation(JsonProperty.class);
            return named == null ? constant.getName() : named.value();
        });
    }
}
