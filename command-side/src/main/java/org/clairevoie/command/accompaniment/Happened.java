package org.clairevoie.command.accompaniment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.clairevoie.events.Told;

/// When something happened, as exactly as its sender knew it: a day and a month are the whole period in their own offset.
/// Order is by the start of the period; a rule that refuses asks for certainty instead, since a day-precise closure says
/// nothing against the interview of that morning.
///
/// @param first the start of the period, inclusive
/// @param last its end, inclusive; equal to the start for an instant
public record Happened(Instant first, Instant last) {
    public static Happened of(Told told) {
        OffsetDateTime at = told.occurredAt();
        OffsetDateTime day = at.truncatedTo(ChronoUnit.DAYS);
        return switch (told.occurredPrecision()) {
            case INSTANT -> new Happened(at.toInstant(), at.toInstant());
            case DAY -> period(day, day.plusDays(1));
            case MONTH -> period(day.withDayOfMonth(1), day.withDayOfMonth(1).plusMonths(1));
        };
    }

    private static Happened period(OffsetDateTime from, OffsetDateTime until) {
        return new Happened(from.toInstant(), until.toInstant().minusNanos(1));
    }

    public boolean surelyBefore(Happened other) {
        return last.isBefore(other.first);
    }

    public boolean surelyAfter(Happened other) {
        return other.surelyBefore(this);
    }

    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + " to " + last.plusNanos(1).atOffset(ZoneOffset.UTC);
    }
}
