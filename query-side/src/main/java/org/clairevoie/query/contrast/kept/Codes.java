package org.clairevoie.query.contrast.kept;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.clairevoie.events.Replacement;
import org.clairevoie.events.Told;

/// The codes of every type that a component of an event may have.
final class Codes {
    private static final Code TEXT = code(String.class, (value, sink) -> sink.text(value), ByteSource::text);
    private static final Code YES_OR_NO = code(Boolean.class, (value, sink) -> sink.one(value ? 1 : 0), source -> source.one() == 1);
    private static final Code INTEGER = code(Integer.class, (value, sink) -> sink.signed(value), source -> (int) source.signed());
    private static final Code REAL = code(
            Double.class, (value, sink) -> sink.fixed(Double.doubleToRawLongBits(value)), source -> Double.longBitsToDouble(source.fixed()));
    private static final Code DAY = code(
            LocalDate.class, (value, sink) -> sink.signed(value.toEpochDay()), source -> LocalDate.ofEpochDay(source.signed()));
    private static final Code TIME = code(OffsetDateTime.class, Codes::write, Codes::time);
    private static final Code UUID_CODE = code(UUID.class, (value, sink) -> sink.uuid(value), ByteSource::uuid);
    private static final Code TEXTS = new Code() {
        @Override
        public void write(Object value, ByteSink sink) {
            List<?> texts = (List<?>) value;
            sink.varint(texts.size());
            texts.forEach(text -> sink.text((String) text));
        }

        @Override
        public Object read(ByteSource source) {
            String[] texts = new String[(int) source.varint()];
            Arrays.setAll(texts, _ -> source.text());
            return List.of(texts);
        }
    };
    /// What a correction says instead: read before it was recorded, so that it is as told.
    private static final Code REPLACEMENT = code(
            Replacement.class, (value, sink) -> ToldCode.write((Told) value, sink), source -> ToldCode.read(source));

    private Codes() {}

    /// @throws IllegalStateException for a type that nobody has said how to keep: a new one, which a graph must not lose in silence
    static Code of(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return word(type);
        }
        if (type.isRecord()) {
            return RecordCode.of(type);
        }
        return switch (type.getSimpleName()) {
            case "String" -> TEXT;
            case "boolean", "Boolean" -> YES_OR_NO;
            case "int", "Integer" -> INTEGER;
            case "Double" -> REAL;
            case "LocalDate" -> DAY;
            case "OffsetDateTime" -> TIME;
            case "UUID" -> UUID_CODE;
            case "List" -> texts(component);
            case "Replacement" -> REPLACEMENT;
            default -> throw new IllegalStateException("a graph cannot keep " + component);
        };
    }

    static void write(OffsetDateTime time, ByteSink sink) {
        sink.signed(time.toEpochSecond());
        sink.varint(time.getNano());
        sink.signed(time.getOffset().getTotalSeconds());
    }

    static OffsetDateTime time(ByteSource source) {
        long seconds = source.signed();
        int nanos = (int) source.varint();
        ZoneOffset offset = ZoneOffset.ofTotalSeconds((int) source.signed());
        return OffsetDateTime.of(LocalDateTime.ofEpochSecond(seconds, nanos, offset), offset);
    }

    static void write(Instant instant, ByteSink sink) {
        sink.signed(instant.getEpochSecond());
        sink.varint(instant.getNano());
    }

    static Instant instant(ByteSource source) {
        long seconds = source.signed();
        return Instant.ofEpochSecond(seconds, source.varint());
    }

    private static Code texts(RecordComponent component) {
        if (!component.getGenericType().getTypeName().equals("java.util.List<java.lang.String>")) {
            throw new IllegalStateException("a graph cannot keep " + component);
        }
        return TEXTS;
    }

    /// By its place among its words: when these change the form does, and graphs are written anew.
    @SuppressWarnings("EnumOrdinal")
    private static Code word(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return code(Enum.class, (value, sink) -> sink.one(value.ordinal()), source -> (Enum<?>) constants[source.one()]);
    }

    private static <T> Code code(Class<T> type, BiConsumer<T, ByteSink> writer, Function<ByteSource, ? extends T> reader) {
        return new Code() {
            @Override
            public void write(Object value, ByteSink sink) {
                writer.accept(type.cast(value), sink);
            }

            @Override
            public Object read(ByteSource source) {
                return reader.apply(source);
            }
        };
    }
}
