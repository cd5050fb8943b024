package org.clairevoie.query.contrast.kept;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/// Bytes as they are written: small numbers take few of them.
public final class ByteSink {
    private static final int FIRST = 128;
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;
    private byte[] bytes = new byte[FIRST];
    private int size;

    public void one(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    /// Seven bits a byte, the lowest first.
    public void varint(long value) {
        long rest = value;
        while ((rest & ~SEVEN_BITS) != 0) {
            one((int) (rest & SEVEN_BITS) | MORE);
            rest >>>= 7;
        }
        one((int) rest);
    }

    /// Small on either side of zero.
    public void signed(long value) {
        varint(value << 1 ^ value >> 63);
    }

    /// Eight bytes, the highest first.
    public void fixed(long value) {
        room(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    public void uuid(UUID value) {
        fixed(value.getMostSignificantBits());
        fixed(value.getLeastSignificantBits());
    }

    public void text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        varint(utf8.length);
        all(utf8);
    }

    public void all(byte[] others) {
        room(others.length);
        System.arraycopy(others, 0, bytes, size, others.length);
        size += others.length;
    }

    public byte[] written() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
