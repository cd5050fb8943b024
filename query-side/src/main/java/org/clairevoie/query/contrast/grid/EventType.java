package org.clairevoie.query.contrast.grid;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.Catalogued;
import org.clairevoie.events.Group;
import org.jspecify.annotations.Nullable;

/// One type of the catalogue, as a grid names it.
///
/// @param ordinal its place in the catalogue
/// @param name without prefix or version: `person-spoke`
/// @param wireName as posted: `accompaniment.person-spoke.v1`
public record EventType(int ordinal, String name, String wireName, Group group, Map<String, RecordComponent> components) {
    private static final List<EventType> ALL = catalogue();
    private static final ClassValue<EventType> BY_CLASS = new ClassValue<>() {
        @Override
        protected EventType computeValue(Class<?> type) {
            int ordinal = Arrays.asList(AccompanimentEvent.class.getPermittedSubclasses()).indexOf(type);
            return ALL.get(ordinal);
        }
    };

    public static EventType of(AccompanimentEvent event) {
        return BY_CLASS.get(event.getClass());
    }

    public static List<EventType> all() {
        return ALL;
    }

    @Nullable RecordComponent component(String called) {
        return components.get(called);
    }

    private static List<EventType> catalogue() {
        Class<?>[] types = AccompanimentEvent.class.getPermittedSubclasses();
        EventType[] all = new EventType[types.length];
        for (int ordinal = 0; ordinal < types.length; ordinal++) {
            all[ordinal] = of(ordinal, types[ordinal]);
        }
        return List.of(all);
    }

    private static EventType of(int ordinal, Class<?> type) {
        Catalogued catalogued = type.getAnnotation(Catalogued.class);
        if (catalogued == null) {
            throw new IllegalStateException(type + " is not catalogued");
        }
        Map<String, RecordComponent> components = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.put(component.getName(), component);
        }
        String wireName = "accompaniment." + catalogued.name() + ".v" + catalogued.version();
        return new EventType(ordinal, catalogued.name(), wireName, catalogued.group(), Map.copyOf(components));
    }
}
