package org.clairevoie.command.intake;

import java.time.Duration;
import org.clairevoie.command.intake.lines.ReceiptSpool;

/// The bounds of imports.
///
/// @param atOnce imports that run side by side: 503 beyond
/// @param ofOneClient of those, the most that one client has
/// @param chunk lines that are recorded together, at most
/// @param chunkBytes of those lines, beyond which no more are waited for
/// @param spoolBytes of receipts that a sender may be behind, in a temporary file
/// @param patience how long a full spool waits for the sender to read
/// @param pace bytes that come at least in each period of waiting for the sender
record ImportBounds(int atOnce, int ofOneClient, int chunk, int chunkBytes, long spoolBytes, Duration patience, int pace, Duration pacePeriod) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    ImportBounds {
        if (ofOneClient < 1 || atOnce < ofOneClient || chunk < 1 || chunkBytes < 1) {
            throw new IllegalArgumentException("clairevoie.import.chunk, .chunk-bytes and .of-one-client are at least 1, and .at-once no fewer than .of-one-client; not "
                    + chunk + ", " + chunkBytes + ", " + ofOneClient + " and " + atOnce);
        }
        if (spoolBytes < ReceiptSpool.LEAST || patience.isNegative()) {
            throw new IllegalArgumentException("clairevoie.import.spool-bytes is at least " + ReceiptSpool.LEAST + ", and .patience not negative; not "
                    + spoolBytes + " and " + patience);
        }
        if (pace < 1 || pacePeriod.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("clairevoie.import.pace is at least 1 byte, and .pace-period at least a second; not " + pace + " in " + pacePeriod);
        }
    }
}
