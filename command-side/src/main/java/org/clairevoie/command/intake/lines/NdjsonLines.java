package org.clairevoie.command.intake.lines;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A body line by line, none longer than one event may be: the rest of a longer line is read past, and told.
public final class NdjsonLines {
    private static final int BUFFER = 1 << 16;
    private final InputStream body;
    private final int longest;

    public NdjsonLines(InputStream body, int longest) {
        this.body = new BufferedInputStream(body, BUFFER);
        this.longest = longest;
    }

    /// A line without its end, or the beginning of one that is too long.
    public static final class Line {
        private final byte[] bytes;
        private final boolean tooLong;

        private Line(byte[] bytes, boolean tooLong) {
            this.bytes = bytes;
            this.tooLong = tooLong;
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        public boolean tooLong() {
            return tooLong;
        }

        private boolean isBlank() {
            for (byte character : bytes) {
                if (character != ' ' && character != '\r' && character != '\t') {
                    return false;
                }
            }
            return true;
        }
    }

    /// The next line that is not blank, null at the end.
    public @Nullable Line next() throws IOException {
        Line line = line();
        while (line != null && line.isBlank()) {
            line = line();
        }
        return line;
    }

    private @Nullable Line line() throws IOException {
        int next = body.read();
        if (next < 0) {
            return null;
        }
        var bytes = new ByteArrayOutputStream(512);
        boolean tooLong = false;
        while (next >= 0 && next != '\n') {
            if (bytes.size() < longest) {
                bytes.write(next);
            } else {
                tooLong = true;
            }
            next = body.read();
        }
        return new Line(bytes.toByteArray(), tooLong);
    }
}
