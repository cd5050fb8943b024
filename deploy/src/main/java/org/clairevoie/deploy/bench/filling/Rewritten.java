package org.clairevoie.deploy.bench.filling;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// JSON that the service has written, cut where a copy of it must differ: its ids, its sources and its positions. What is
/// between stays byte for byte, so that every copy is as valid, as long and as canonical as what it was copied from.
final class Rewritten {
    private static final Pattern CUT = Pattern.compile(
            "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=\"source\":\")[^\"]*|(?<=\"(?:position|p)\":)\\d+");
    private final List<byte[]> kept = new ArrayList<>();
    private final List<String> cut = new ArrayList<>();

    Rewritten(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        Matcher found = CUT.matcher(text);
        int from = 0;
        while (found.find()) {
            kept.add(text.substring(from, found.start()).getBytes(StandardCharsets.UTF_8));
            cut.add(found.group());
            from = found.end();
        }
        kept.add(text.substring(from).getBytes(StandardCharsets.UTF_8));
    }

    byte[] copy(int number, long shift) {
        ByteArrayOutputStream json = new ByteArrayOutputStream(1024);
        for (int place = 0; place < cut.size(); place++) {
            json.writeBytes(kept.get(place));
            json.writeBytes(copied(cut.get(place), number, shift).getBytes(StandardCharsets.UTF_8));
        }
        json.writeBytes(kept.getLast());
        return json.toByteArray();
    }

    private static String copied(String value, int number, long shift) {
        if (value.length() == 36 && value.charAt(8) == '-' && value.charAt(23) == '-') {
            return id(UUID.fromString(value), number).toString();
        }
        return Character.isDigit(value.charAt(0)) ? Long.toString(Long.parseLong(value) + shift) : source(value, number);
    }

    static String source(String source, int number) {
        return source + "/" + number;
    }

    /// Copies of one id spread over the whole range, so that indexes grow as they do in life, and never meet.
    static UUID id(UUID original, int number) {
        long spread = (number * 2_654_435_761L) & 0xffff_ffffL;
        return new UUID(original.getMostSignificantBits() ^ (spread << 32), original.getLeastSignificantBits());
    }
}
