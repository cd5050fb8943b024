package org.clairevoie.transparency.tiles;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Entries one after the other, each after its length as a big-endian uint16.
public final class EntryBundle {
    public static final int LONGEST_ENTRY = 65_535;
    private static final int LENGTH_BYTES = 2;

    private EntryBundle() {}

    /// @throws IllegalArgumentException when an entry is too long
    public static byte[] encode(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST_ENTRY) {
                throw new IllegalArgumentException("an entry has at most " + LONGEST_ENTRY + " bytes, this one has " + entry.length);
            }
            bundle.write(entry.length >> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /// As many whole entries as there are: what follows the last of them is no entry.
    public static List<byte[]> decode(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at + LENGTH_BYTES <= bundle.length) {
            int length = Byte.toUnsignedInt(bundle[at]) << 8 | Byte.toUnsignedInt(bundle[at + 1]);
            int end = at + LENGTH_BYTES + length;
            if (end > bundle.length) {
                break;
            }
            entries.add(Arrays.copyOfRange(bundle, at + LENGTH_BYTES, end));
            at = end;
        }
        return entries;
    }
}
