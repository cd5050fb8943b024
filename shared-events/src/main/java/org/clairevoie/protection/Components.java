package org.clairevoie.protection;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Which components of one record class are to be changed, and how to make the record anew: reflection done once a class.
final class Components {
    private final RecordComponent[] all;
    private final Constructor<?> canonical;
    private final boolean[] chosen;
    private final boolean any;

    Components(Class<?> shape, java.util.function.Predicate<RecordComponent> choice) {
        all = shape.getRecordComponents();
        chosen = new boolean[all.length];
        boolean found = false;
        for (int i = 0; i < all.length; i++) {
            chosen[i] = choice.test(all[i]);
            found |= chosen[i];
        }
        any = found;
        try {
            canonical = shape.getDeclaredConstructor(Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(shape + " has no canonical constructor", impossible);
        }
    }

    /// @param change from the component's name and its value; not asked for what is absent
    <R> R map(R value, BiFunction<String, Object, @Nullable Object> change) {
        if (!any) {
            return value;
        }
        try {
            @Nullable Object[] values = new @Nullable Object[all.length];
            for (int i = 0; i < all.length; i++) {
                Object before = all[i].getAccessor().invoke(value);
                values[i] = chosen[i] && before != null ? change.apply(all[i].getName(), before) : before;
            }
            @SuppressWarnings("unchecked")
            R changed = (R) canonical.newInstance(values);
            return changed;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot make " + value.getClass() + " anew", impossible);
        }
    }
}
