package org.clairevoie.command.intake;

import java.time.Duration;

/// How batches are taken side by side: each is in memory until it is answered.
///
/// @param atOnce batches of one node
/// @param ofOneClient of those, the most that one client has
/// @param patience how long a place is waited for: 503 beyond
/// @param within how long a body may be waited for, the time in which it waits for us not counted: 408 beyond
record BatchBounds(int atOnce, int ofOneClient, Duration patience, Duration within) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    BatchBounds {
        if (ofOneClient < 1 || atOnce < ofOneClient) {
            throw new IllegalArgumentException("clairevoie.batch.of-one-client is at least 1, and .at-once no fewer; not " + ofOneClient + " and " + atOnce);
        }
        if (patience.isNegative() || within.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("clairevoie.batch.patience is not negative, and .within at least a second; not " + patience + " and " + within);
        }
    }
}
