package org.clairevoie.command.intake.lines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A body line by line, none longer than one event may be: the rest of a longer line is read past, and told.
public final class NdjsonLines {
    private static final int BUFFER = 1 << 16;
    private final InputStream body;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;

    public NdjsonLines(InputStream body, int longest) {
        this.body = body;
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

        public int length() {
            return bytes.length;
        }

        public boolean tooLong() {
            return tooLong;
        }

        /// What the beginning of a longer line goes on to be is not known.
        private boolean isBlank() {
            if (tooLong) {
                return false;
            }
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

    /// By the bufferful: a stream's own buffer is locked for each byte.
    private @Nullable Line line() throws IOException {
        if (at == end && !fill()) {
            return null;
        }
        var bytes = new ByteArrayOutputStream(1024);
        boolean tooLong = false;
        boolean ended;
        do {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            int room = longest - bytes.size();
            bytes.write(buffer, at, Math.min(stop - at, room));
            tooLong |= stop - at > room;
            ended = stop < end;
            at = ended ? stop + 1 : stop;
        } while (!ended && fill());
        return new Line(bytes.toByteArray(), tooLong);
    }

    private boolean fill() throws IOException {
        int read = body.read(buffer, 0, BUFFER);
        at = 0;
        end = Math.max(read, 0);
        return read >= 0;
    }
}
