package org.clairevoie.query.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.clairevoie.events.Told;

/// The moments between which something happened, as exactly as its sender knows: one moment, a day or a month, both in
/// the sender's own offset. An event counts from the first; only past the last is another one surely later.
record Happened(Instant first, Instant last) {
    static Happened of(Told told) {
        OffsetDateTime said = told.occurredAt();
        return switch (told.occurredPrecision()) {
            case INSTANT -> at(said.toInstant());
            case DAY -> between(said.truncatedTo(ChronoUnit.DAYS), ChronoUnit.DAYS);
            case MONTH -> between(said.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1), ChronoUnit.MONTHS);
        };
    }

    private static Happened at(Instant moment) {
        return new Happened(moment, moment);
    }

    private static Happened between(OffsetDateTime start, ChronoUnit length) {
        return new Happened(start.toInstant(), start.plus(1, length).toInstant().minusNanos(1));
    }
}
