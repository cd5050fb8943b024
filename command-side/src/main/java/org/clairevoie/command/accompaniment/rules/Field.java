package org.clairevoie.command.accompaniment.rules;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.clairevoie.events.AccompanimentEvent;
import org.jspecify.annotations.Nullable;

/// A component of an event's record, with the annotations that rules read.
record Field(RecordComponent component) {
    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Field::new).toList();
        }
    };

    static List<Field> of(AccompanimentEvent event) {
        return FIELDS.get(event.getClass());
    }

    String name() {
        return component.getName();
    }

    @Nullable Object value(AccompanimentEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("an event record with a closed accessor: " + component, failure);
        }
    }

    <A extends Annotation> @Nullable A annotation(Class<A> type) {
        return component.getAnnotation(type);
    }
}
