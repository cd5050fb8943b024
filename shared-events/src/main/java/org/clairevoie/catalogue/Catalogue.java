package org.clairevoie.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.EarlierPayload;
import org.clairevoie.events.Payload;
import org.clairevoie.events.Told;
import org.jspecify.annotations.Nullable;

/// Every type of event there is, in the order of the sealed interface: course, situation, organisation, context, record; after
/// each the versions that it has taken the place of, which are still taken and still read.
public final class Catalogue {
    private static final List<EventType> TYPES = all();
    private static final Map<String, EventType> BY_NAME =
            TYPES.stream().collect(Collectors.toUnmodifiableMap(EventType::logicalName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_SHAPE =
            TYPES.stream().collect(Collectors.toUnmodifiableMap(EventType::shape, Function.identity()));

    private Catalogue() {}

    public static List<EventType> types() {
        return TYPES;
    }

    /// Every version of these types.
    public static List<EventType> versions(Collection<? extends Class<? extends AccompanimentEvent>> shapes) {
        Set<String> names = shapes.stream().map(shape -> of(shape).name()).collect(Collectors.toSet());
        return TYPES.stream().filter(type -> names.contains(type.name())).toList();
    }

    /// @return null when there is no such type
    public static @Nullable EventType find(String logicalName) {
        return BY_NAME.get(logicalName);
    }

    /// The latest version.
    public static EventType of(AccompanimentEvent event) {
        return of(event.getClass());
    }

    /// The version it was told in.
    public static EventType of(Told told) {
        return of(told.payload().getClass());
    }

    /// @return null for the latest version of a type
    public static @Nullable EventType after(EventType type) {
        return find(EventType.logicalName(type.name(), type.version() + 1));
    }

    public static EventType of(Class<? extends Payload> shape) {
        EventType type = BY_SHAPE.get(shape);
        if (type == null) {
            throw new IllegalStateException(shape + " is not in the catalogue");
        }
        return type;
    }

    private static List<EventType> all() {
        List<EventType> earlier = shapes(EarlierPayload.class).sorted(Comparator.comparingInt(EventType::version).reversed()).toList();
        return shapes(AccompanimentEvent.class).flatMap(type -> Stream.concat(
                Stream.of(type), earlier.stream().filter(version -> version.name().equals(type.name())))).toList();
    }

    private static Stream<EventType> shapes(Class<? extends Payload> kind) {
        return Arrays.stream(kind.getPermittedSubclasses()).map(shape -> EventType.of(shape.asSubclass(Payload.class)));
    }
}
