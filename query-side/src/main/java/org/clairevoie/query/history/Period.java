package org.clairevoie.query.history;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.clairevoie.events.Precision;
import org.clairevoie.events.Told;

/// The time that a date of a given precision stands for, in the sender's own offset: a day is the whole day, an instant is
/// its own beginning and end.
///
/// @param until exclusive, but for an instant
public record Period(OffsetDateTime from, OffsetDateTime until) {
    private static final int HOURS_OF_DAY = 24;

    /// When the event happened.
    public static Period of(Told told) {
        return of(told.occurredAt(), told.occurredPrecision());
    }

    public static Period of(OffsetDateTime said, Precision precision) {
        OffsetDateTime day = said.truncatedTo(ChronoUnit.DAYS);
        return switch (precision) {
            case INSTANT -> new Period(said, said);
            case DAY -> new Period(day, day.plusDays(1));
            case MONTH -> new Period(day.withDayOfMonth(1), day.withDayOfMonth(1).plusMonths(1));
        };
    }

    /// Noon of the day, or of the middle day of the month: for formats that cannot do without an instant.
    public OffsetDateTime middle() {
        long days = ChronoUnit.DAYS.between(from, until);
        return days == 0 ? from : from.plusHours((days / 2) * HOURS_OF_DAY + HOURS_OF_DAY / 2);
    }
}
