package org.clairevoie.query.contrast.grid;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.Personal;
import org.clairevoie.events.Told;
import org.jspecify.annotations.Nullable;

/// One component of an event's record, or what every event carries; read in bulk, so its accessor is kept.
final class Component {
    private static final String INITIATOR = "initiator";

    private final Class<?> type;
    private final @Nullable Method accessor;

    private Component(Class<?> type, @Nullable Method accessor) {
        this.type = type;
        this.accessor = accessor;
    }

    /// A grid never reads what is personal: it would read differently after an erasure.
    static Component of(EventType eventType, String name) {
        if (name.equals(INITIATOR)) {
            return new Component(Initiator.class, null);
        }
        RecordComponent component = eventType.component(name);
        if (component == null || Personal.class.isAssignableFrom(component.getType())) {
            throw new IllegalArgumentException(eventType.name() + " has no component `" + name + "` that a grid may read");
        }
        return new Component(component.getType(), component.getAccessor());
    }

    Class<?> type() {
        return type;
    }

    @Nullable Object of(Told told) {
        if (accessor == null) {
            return told.initiator();
        }
        try {
            return accessor.invoke(told.event());
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("a catalogued component cannot be read: " + accessor, unreadable);
        }
    }
}
