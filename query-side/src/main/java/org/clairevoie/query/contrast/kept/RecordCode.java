package org.clairevoie.query.contrast.kept;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.clairevoie.events.Personal;
import org.jspecify.annotations.Nullable;

/// Records of one class: which components are there, then each of these. What is personal is left out, and comes back as absent.
final class RecordCode implements Code {
    private static final ClassValue<RecordCode> OF = new ClassValue<>() {
        @Override
        protected RecordCode computeValue(Class<?> shape) {
            return new RecordCode(shape);
        }
    };

    private final Class<?> shape;
    private final List<RecordComponent> components;
    private final Method[] accessors;
    private final @Nullable Code[] codes;
    private final Constructor<?> canonical;

    private RecordCode(Class<?> shape) {
        this.shape = shape;
        components = List.of(shape.getRecordComponents());
        accessors = components.stream().map(RecordComponent::getAccessor).toArray(Method[]::new);
        codes = components.stream().map(each -> each.getType() == Personal.class ? null : Codes.of(each)).toArray(Code[]::new);
        try {
            canonical = shape.getDeclaredConstructor(components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
            // Public it is; said so, no call looks for it again.
            canonical.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(shape + " has no canonical constructor", impossible);
        }
    }

    static RecordCode of(Class<?> shape) {
        return OF.get(shape);
    }

    @Override
    public void write(Object value, ByteSink sink) {
        @Nullable Object[] values = new @Nullable Object[accessors.length];
        long there = 0;
        try {
            for (int component = 0; component < values.length; component++) {
                values[component] = codes[component] == null ? null : accessors[component].invoke(value);
                there |= values[component] == null ? 0 : 1L << component;
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot read " + shape, impossible);
        }
        sink.varint(there);
        for (int component = 0; component < values.length; component++) {
            Code code = codes[component];
            Object each = values[component];
            if (code != null && each != null) {
                code.write(each, sink);
            }
        }
    }

    @Override
    public Object read(ByteSource source) {
        @Nullable Object[] values = new @Nullable Object[accessors.length];
        long there = source.varint();
        for (int component = 0; component < values.length; component++) {
            Code code = codes[component];
            values[component] = code != null && (there & 1L << component) != 0 ? code.read(source) : null;
        }
        try {
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot make a " + shape, impossible);
        }
    }

    /// What the bytes depend on.
    String described() {
        return components.stream().map(each -> each.getName() + ":" + described(each)).collect(Collectors.joining(",", "(", ")"));
    }

    private static String described(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return Arrays.toString(type.getEnumConstants());
        }
        return type.isRecord() ? of(type).described() : component.getGenericType().getTypeName();
    }
}
