package org.clairevoie.command.intake.senders;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// A body whose sender keeps up a least pace, measured while we wait for it and never while it waits for us: one that trickles would
/// hold its place for ever. What came is given out first, so that a line that is whole is never lost by it.
public final class PacedBody extends InputStream {
    private final InputStream body;
    private final int least;
    private final Duration period;
    private final LongSupplier nanos;
    private long waited;
    private long came;

    /// @param least bytes that come in each period
    /// @param period of waiting for them
    /// @param nanos a clock that never goes back
    public PacedBody(InputStream body, int least, Duration period, LongSupplier nanos) {
        this.body = body;
        this.least = least;
        this.period = period;
        this.nanos = nanos;
    }

    /// Nothing came for a while, or too little.
    public static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1L;

        private TooSlow(String message, @Nullable IOException cause) {
            super(message, cause);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /// @throws TooSlow when the sender is
    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (waited >= period.toNanos()) {
            if (came < least) {
                throw new TooSlow(came + " bytes came in " + period.toSeconds() + " s, " + least + " are the least", null);
            }
            waited = 0;
            came = 0;
        }
        long start = nanos.getAsLong();
        int read = waitFor(into, from, length);
        waited += nanos.getAsLong() - start;
        came += Math.max(read, 0);
        return read;
    }

    private int waitFor(byte[] into, int from, int length) throws IOException {
        try {
            return body.read(into, from, length);
        } catch (IOException broken) {
            if (broken instanceof SocketTimeoutException || broken.getCause() instanceof SocketTimeoutException) {
                throw new TooSlow("nothing came for too long", broken);
            }
            throw broken;
        }
    }
}
