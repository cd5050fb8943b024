package org.clairevoie.query.contrast.grid;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clairevoie.events.Told;

/// One `where` or `whereNot` of a selector, its values in Java's terms: a name that the component cannot take is refused.
record Condition(Component component, Set<Object> values, boolean wanted) {
    static Condition of(EventType type, String name, List<String> words, boolean wanted) {
        AskableField field = AskableField.of(type, name);
        if (field == null) {
            throw new IllegalArgumentException(type.name() + " has no field `" + name + "` that a grid may ask");
        }
        Set<Object> values = new HashSet<>();
        words.forEach(word -> values.add(field.value(word)));
        return new Condition(Component.of(type, name), Set.copyOf(values), wanted);
    }

    boolean holds(Told told) {
        Object value = component.of(told);
        return value != null && values.contains(value) == wanted;
    }
}
