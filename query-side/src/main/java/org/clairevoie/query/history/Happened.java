package org.clairevoie.query.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.clairevoie.events.Told;

/// From when something counts as happened: a day or a month from its start, in the sender's own offset.
final class Happened {
    private Happened() {}

    static Instant at(Told told) {
        OffsetDateTime said = told.occurredAt();
        return switch (told.occurredPrecision()) {
            case INSTANT -> said.toInstant();
            case DAY -> said.truncatedTo(ChronoUnit.DAYS).toInstant();
            case MONTH -> said.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1).toInstant();
        };
    }
}
