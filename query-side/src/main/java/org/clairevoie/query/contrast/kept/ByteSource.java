package org.clairevoie.query.contrast.kept;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// What a [ByteSink] has written, read again in the same order.
public final class ByteSource {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int SEVEN_BITS = 0x7f;
    private final byte[] bytes;
    private int next;

    public ByteSource(byte[] bytes) {
        this.bytes = bytes;
    }

    public boolean isAtEnd() {
        return next >= bytes.length;
    }

    public int one() {
        return bytes[next++] & 0xff;
    }

    public long varint() {
        long value = 0;
        int shift = 0;
        while (true) {
            byte part = bytes[next++];
            value |= (long) (part & SEVEN_BITS) << shift;
            if (part >= 0) {
                return value;
            }
            shift += 7;
        }
    }

    public long signed() {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    public long fixed() {
        long value = (long) LONGS.get(bytes, next);
        next += Long.BYTES;
        return value;
    }

    public UUID uuid() {
        return new UUID(fixed(), fixed());
    }

    public String text() {
        int length = (int) varint();
        String text = new String(bytes, next, length, StandardCharsets.UTF_8);
        next += length;
        return text;
    }
}
