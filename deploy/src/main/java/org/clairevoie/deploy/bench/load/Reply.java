package org.clairevoie.deploy.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a service answered. Nobody compares two of them, so that an array may stand in it.
@SuppressWarnings("ArrayRecordComponent")
public record Reply(int status, byte[] body) {
    private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");

    public boolean accepted() {
        return status == 200 || status == 201;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// Of a receipt, or of a journey as a view knows it; -1 when there is none.
    public long position() {
        Matcher position = POSITION.matcher(text());
        return position.find() ? Long.parseLong(position.group(1)) : -1;
    }
}
