package org.clairevoie.query.asking;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.clairevoie.query.history.KnownClock;
import org.jspecify.annotations.Nullable;

/// The two dates and the clock of a question, as they stand in the address.
///
/// @param happenedBy what had happened by then; null for the same as known
/// @param knownBy what was known by then; null for all that is known
public record AsOf(@Nullable Instant happenedBy, @Nullable Instant knownBy, KnownClock clock) {
    /// @throws org.springframework.web.ErrorResponseException 400 naming the parameter
    public static AsOf of(@Nullable String happenedBy, @Nullable String knownBy, @Nullable String clock) {
        return new AsOf(instant("happenedBy", happenedBy), instant("knownBy", knownBy), clock(clock));
    }

    public boolean isNow() {
        return happenedBy == null && knownBy == null;
    }

    /// @throws org.springframework.web.ErrorResponseException 400 naming the parameter
    public static @Nullable Instant instant(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException notTime) {
            throw Question.unreadable(parameter, "must be a date and time with an offset, such as 2026-03-04T10:30:00+01:00; in an address + is %2B");
        }
    }

    private static KnownClock clock(@Nullable String text) {
        return switch (text == null ? "recorded" : text.toLowerCase(Locale.ROOT)) {
            case "recorded" -> KnownClock.RECORDED;
            case "entered" -> KnownClock.ENTERED;
            default -> throw Question.unreadable("clock", "is recorded (the log's clock, the default) or entered (the sender's)");
        };
    }
}
