package org.clairevoie.query.journey;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.Coded;
import org.clairevoie.events.Codelist;
import org.clairevoie.events.Shape;
import org.clairevoie.events.Shaped;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What evaluators are shown of an event's own fields: numbers, dates, enumerations, codes of known lists, a territory as its
/// département. No free text and nobody: a field is shown because its shape allows it, never because it was forgotten.
final class Discretion {
    private static final ClassValue<Set<String>> SHOWN = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).filter(Discretion::mayBeShown)
                    .map(RecordComponent::getName).collect(Collectors.toUnmodifiableSet());
        }
    };

    private Discretion() {}

    static void over(AccompanimentEvent event, ObjectNode data) {
        data.retain(SHOWN.get(event.getClass()));
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            JsonNode value = data.get(component.getName());
            Coded coded = component.getAnnotation(Coded.class);
            Shaped shaped = component.getAnnotation(Shaped.class);
            if (value != null && coded != null && !isKnown(coded.value(), value)) {
                data.remove(component.getName());
            } else if (value != null && value.isString() && shaped != null && shaped.value() == Shape.INSEE) {
                data.put(component.getName(), departement(value.asString()));
            }
        }
    }

    static String departement(String insee) {
        return insee.startsWith("97") || insee.startsWith("98") ? insee.substring(0, 3) : insee.substring(0, 2);
    }

    private static boolean mayBeShown(RecordComponent component) {
        Class<?> type = component.getType();
        Shaped shaped = component.getAnnotation(Shaped.class);
        return type.isPrimitive() || type.isEnum() || Number.class.isAssignableFrom(type) || type == Boolean.class || type == LocalDate.class
                || component.isAnnotationPresent(Coded.class)
                || (shaped != null && (shaped.value() == Shape.INSEE || shaped.value() == Shape.ROME));
    }

    /// A code of no known list may be words, and so may what stands behind the category of a thematic.
    private static boolean isKnown(Codelist list, JsonNode value) {
        List<JsonNode> codes = value.isArray() ? value.valueStream().toList() : List.of(value);
        return codes.stream().allMatch(code -> list.knows(code.asString()) && !(list == Codelist.THEMATIC && code.asString().contains("--")));
    }
}
