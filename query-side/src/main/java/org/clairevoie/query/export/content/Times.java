package org.clairevoie.query.export.content;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.clairevoie.events.Precision;
import org.clairevoie.query.history.Period;
import org.clairevoie.query.history.Standing;
import org.jspecify.annotations.Nullable;

/// How times are written: an instant as ISO 8601 with its offset, a day as a day and a month as a month, never as midnight.
public final class Times {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");
    private static final double SECONDS_A_DAY = 86_400;

    private Times() {}

    public static String said(OffsetDateTime time, Precision precision) {
        return switch (precision) {
            case INSTANT -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
            case DAY -> DateTimeFormatter.ISO_LOCAL_DATE.format(time);
            case MONTH -> MONTH.format(time);
        };
    }

    public static String happened(Standing event) {
        return said(event.told().occurredAt(), event.told().occurredPrecision());
    }

    public static @Nullable String until(Standing event) {
        OffsetDateTime until = event.told().occurredUntil();
        return until == null ? null : said(until, event.told().occurredPrecision());
    }

    /// Of the server's own clock, to the second.
    public static String known(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// For formats that know instants alone: noon of a day, noon of the middle day of a month; the precision stands beside it.
    public static String middle(Standing event) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Period.of(event.told()).middle());
    }

    public static double days(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0 / SECONDS_A_DAY;
    }

    /// Whole days since the opening, 0 for its day; null for a month, which has no day.
    public static @Nullable Long day(Standing event, Instant opened) {
        Period when = Period.of(event.told());
        if (event.told().occurredPrecision() == Precision.MONTH) {
            return null;
        }
        Instant from = when.from().toInstant();
        boolean sameDay = from.isBefore(opened) && when.until().toInstant().isAfter(opened);
        return sameDay ? 0 : Math.floorDiv(Duration.between(opened, from).toSeconds(), (long) SECONDS_A_DAY);
    }
}
