package org.clairevoie.query.export;

import java.time.Duration;

/// What exports may cost.
///
/// @param atOnce exports that one node writes side by side
/// @param journeys in one export: who they are is kept in memory, some 130 bytes each
/// @param rows in one export, all its files together
/// @param kept how long the files of a finished export stay
/// @param silent after which an export that says nothing counts as interrupted
/// @param threshold fewer journeys than this are not given out
/// @param matched sequences that are matched with each other
record ExportBounds(int atOnce, long journeys, long rows, Duration kept, Duration silent, int threshold, int matched) {
    private static final int MOST_MATCHED = 2_000;

    ExportBounds {
        if (matched < 0 || matched > MOST_MATCHED) {
            throw new IllegalArgumentException("clairevoie.exports.matched is a number from 0 to " + MOST_MATCHED + ", not " + matched);
        }
    }
}
