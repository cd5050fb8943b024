package org.clairevoie.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clairevoie.events.AccompanimentEvent;
import org.jspecify.annotations.Nullable;

/// Every type of event there is, in the order of the sealed interface: course, situation, organisation, context, record.
public final class Catalogue {
    private static final List<EventType> TYPES = shapes().map(EventType::of).toList();
    private static final Map<String, EventType> BY_NAME =
            TYPES.stream().collect(Collectors.toUnmodifiableMap(EventType::logicalName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_SHAPE =
            TYPES.stream().collect(Collectors.toUnmodifiableMap(EventType::shape, Function.identity()));

    private Catalogue() {}

    public static List<EventType> types() {
        return TYPES;
    }

    /// @return null when there is no such type
    public static @Nullable EventType find(String logicalName) {
        return BY_NAME.get(logicalName);
    }

    public static EventType of(AccompanimentEvent event) {
        return of(event.getClass());
    }

    public static EventType of(Class<? extends AccompanimentEvent> shape) {
        EventType type = BY_SHAPE.get(shape);
        if (type == null) {
            throw new IllegalStateException(shape + " is not in the catalogue");
        }
        return type;
    }

    private static Stream<Class<? extends AccompanimentEvent>> shapes() {
        return Arrays.stream(AccompanimentEvent.class.getPermittedSubclasses()).map(shape -> shape.asSubclass(AccompanimentEvent.class));
    }
}
