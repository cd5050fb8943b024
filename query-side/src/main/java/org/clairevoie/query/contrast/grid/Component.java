package org.clairevoie.query.contrast.grid;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.clairevoie.events.Told;
import org.jspecify.annotations.Nullable;

/// One component of an event's record, or what every event carries; read in bulk, so its accessor is kept.
final class Component {
    private final @Nullable Method accessor;

    private Component(@Nullable Method accessor) {
        this.accessor = accessor;
    }

    static Component of(EventType eventType, String name) {
        if (name.equals(AskableField.INITIATOR)) {
            return new Component(null);
        }
        RecordComponent component = eventType.component(name);
        if (component == null) {
            throw new IllegalArgumentException(eventType.name() + " has no component `" + name + "`");
        }
        Method accessor = component.getAccessor();
        // Public it is; said so, no call looks for it again.
        accessor.setAccessible(true);
        return new Component(accessor);
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
