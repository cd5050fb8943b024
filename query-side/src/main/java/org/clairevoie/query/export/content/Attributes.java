package org.clairevoie.query.export.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.Coded;
import org.clairevoie.events.Codelist;
import org.clairevoie.events.Pseudonymised;
import org.clairevoie.events.Shape;
import org.clairevoie.events.Shaped;
import org.clairevoie.query.export.content.ExportPseudonyms.Kind;
import org.jspecify.annotations.Nullable;

/// What of an event's own fields may leave: numbers, dates, enumerations and codes of known lists; organisations and
/// professionals under the export's pseudonyms, a territory as its département. Whatever is worded freely stays, whether it is
/// sealed or not: a field leaves because its shape allows it, never because it was forgotten.
public record Attributes(List<Attribute> all) {
    private static final String UNKNOWN_CODE = "unknown-code";
    private static final ClassValue<Attributes> BY_CLASS = new ClassValue<>() {
        @Override
        protected Attributes computeValue(Class<?> type) {
            return new Attributes(Arrays.stream(type.getRecordComponents()).filter(component -> leaves(component) != null)
                    .map(Attributes::attribute).toList());
        }
    };

    public enum Type { TEXT, INTEGER, DECIMAL, BOOLEAN }

    /// A field that may leave.
    public record Attribute(
            String name, Type type, RecordComponent component, BiFunction<Object, ExportPseudonyms, Object> leaving) {}

    public static Attributes of(Class<? extends AccompanimentEvent> type) {
        return BY_CLASS.get(type);
    }

    /// The values that an event has, by name, in the order of its record.
    public static Map<String, Object> values(AccompanimentEvent event, ExportPseudonyms pseudonyms) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Attribute attribute : of(event.getClass()).all) {
            Object value = value(event, attribute.component);
            if (value != null) {
                values.put(attribute.name, attribute.leaving.apply(value, pseudonyms));
            }
        }
        return values;
    }

    private static Attribute attribute(RecordComponent component) {
        BiFunction<Object, ExportPseudonyms, Object> leaving = leaves(component);
        if (leaving == null) {
            throw new IllegalStateException(component + " does not leave");
        }
        return new Attribute(component.getName(), type(component.getType()), component, leaving);
    }

    private static Type type(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return Type.INTEGER;
        }
        if (type == Double.class) {
            return Type.DECIMAL;
        }
        return type == boolean.class || type == Boolean.class ? Type.BOOLEAN : Type.TEXT;
    }

    private static @Nullable BiFunction<Object, ExportPseudonyms, Object> leaves(RecordComponent component) {
        Class<?> type = component.getType();
        if (type(type) != Type.TEXT) {
            return (value, pseudonyms) -> value;
        }
        if (type.isEnum()) {
            return (value, pseudonyms) -> name((Enum<?>) value);
        }
        if (type == LocalDate.class) {
            return (value, pseudonyms) -> value.toString();
        }
        if (component.isAnnotationPresent(Pseudonymised.class)) {
            Kind kind = component.getName().equals("person") ? Kind.PERSON : Kind.PROFESSIONAL;
            return (value, pseudonyms) -> pseudonyms.of(kind, value.toString());
        }
        Coded coded = component.getAnnotation(Coded.class);
        Shaped shaped = component.getAnnotation(Shaped.class);
        return coded != null ? (value, pseudonyms) -> codes(coded.value(), value) : shaped == null ? null : shaped(shaped.value());
    }

    private static @Nullable BiFunction<Object, ExportPseudonyms, Object> shaped(Shape shape) {
        return switch (shape) {
            case ROME -> (value, pseudonyms) -> value;
            case INSEE -> (value, pseudonyms) -> departement(value.toString());
            case SIRET -> (value, pseudonyms) -> pseudonyms.of(Kind.ORGANISATION, value.toString());
            case LANGUAGE -> null;
        };
    }

    private static String codes(Codelist list, Object value) {
        List<?> codes = value instanceof List<?> several ? several : List.of(value);
        return codes.stream().map(code -> code(list, code.toString())).collect(Collectors.joining(";"));
    }

    /// A code of no known list may be words, and so may what stands behind the category of a thematic.
    private static String code(Codelist list, String code) {
        if (!list.knows(code)) {
            return UNKNOWN_CODE;
        }
        int sub = list == Codelist.THEMATIC ? code.indexOf("--") : -1;
        return sub < 0 ? code : code.substring(0, sub);
    }

    public static String departement(String insee) {
        return insee.startsWith("97") || insee.startsWith("98") ? insee.substring(0, 3) : insee.substring(0, 2);
    }

    private static String name(Enum<?> constant) {
        try {
            JsonProperty named = constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return named == null ? constant.name() : named.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Object value(AccompanimentEvent event, RecordComponent component) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("cannot read " + component + " of " + event.getClass().getSimpleName(), unreadable);
        }
    }
}
