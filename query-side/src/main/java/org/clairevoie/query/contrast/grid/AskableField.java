package org.clairevoie.query.contrast.grid;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.Personal;
import org.clairevoie.events.Pseudonymised;
import org.jspecify.annotations.Nullable;

/// A field that a grid may put a condition on: a word of a list, yes or no, or a code. Not what is personal, since a grid would
/// read differently after an erasure; not who somebody is, since a grid describes journeys and ranks nobody; nor numbers,
/// dates and lists, which no value equals.
public record AskableField(String name, Class<?> type) {
    static final String INITIATOR = "initiator";
    private static final List<String> YES_OR_NO = List.of("true", "false");

    /// @return null when the type has no such field, or none that may be asked
    public static @Nullable AskableField of(EventType eventType, String name) {
        if (name.equals(INITIATOR)) {
            return new AskableField(name, Initiator.class);
        }
        RecordComponent component = eventType.component(name);
        return component == null || !isAskable(component) ? null : new AskableField(name, component.getType());
    }

    /// The names of all that may be asked of a type, in the order of the alphabet.
    public static List<String> names(EventType eventType) {
        TreeSet<String> names = new TreeSet<>(eventType.components().keySet());
        names.removeIf(name -> of(eventType, name) == null);
        names.add(INITIATOR);
        return List.copyOf(names);
    }

    /// Every value there is, as on the wire; empty where any code goes.
    public List<String> words() {
        if (isYesOrNo(type)) {
            return YES_OR_NO;
        }
        return type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(constant -> wireName(type, (Enum<?>) constant)).toList() : List.of();
    }

    /// @param word as on the wire
    /// @throws IllegalArgumentException when the field cannot have it
    Object value(String word) {
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (wireName(type, (Enum<?>) constant).equals(word)) {
                    return constant;
                }
            }
        } else if (!isYesOrNo(type)) {
            return word;
        } else if (YES_OR_NO.contains(word)) {
            return Boolean.valueOf(word);
        }
        throw new IllegalArgumentException("`" + word + "` is no value of " + name);
    }

    private static boolean isAskable(RecordComponent component) {
        Class<?> type = component.getType();
        boolean word = type.isEnum() || type == String.class || isYesOrNo(type);
        return word && !component.isAnnotationPresent(Pseudonymised.class) && !Personal.class.isAssignableFrom(type);
    }

    private static boolean isYesOrNo(Class<?> type) {
        return type == Boolean.class || type == boolean.class;
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
