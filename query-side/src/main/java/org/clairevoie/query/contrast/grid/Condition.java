package org.clairevoie.query.contrast.grid;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clairevoie.events.Told;

/// One `where` or `whereNot` of a selector, its values in Java's terms: a name that the component cannot take is refused.
record Condition(Component component, Set<Object> values, boolean wanted) {
    static Condition of(EventType type, String name, List<String> wireValues, boolean wanted) {
        Component component = Component.of(type, name);
        Set<Object> values = new HashSet<>();
        for (String wireValue : wireValues) {
            values.add(value(component.type(), wireValue));
        }
        return new Condition(component, Set.copyOf(values), wanted);
    }

    boolean holds(Told told) {
        Object value = component.of(told);
        return value != null && values.contains(value) == wanted;
    }

    private static Object value(Class<?> type, String wireValue) {
        if (type == Boolean.class || type == boolean.class) {
            return Boolean.valueOf(wireValue);
        }
        if (type == String.class) {
            return wireValue;
        }
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (wireName(type, (Enum<?>) constant).equals(wireValue)) {
                    return constant;
                }
            }
        }
        throw new IllegalArgumentException("`" + wireValue + "` is no value of " + type.getSimpleName());
    }

    private static String wireName(Class<?> type, Enum<?> constant) {
        try {
            JsonProperty renamed = type.getField(constant.name()).getAnnotation(JsonProperty.class);
            return renamed == null ? constant.name() : renamed.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(constant + " is a constant without a field", impossible);
        }
    }
}
