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
    public static final int LAST_YEAR = 9999;

    /// @throws org.springframework.web.ErrorResponseException 400 naming the parameter
    public static AsOf of(@Nullable String happenedBy, @Nullable String knownBy, @Nullable String clock) {
        return new AsOf(instant("happenedBy", happenedBy), instant("knownBy", knownBy), clock(clock));
    }

    /// The two dates to read on: those asked, but never later than what has been taken in. What is not known yet cannot be
    /// read, and the same question must have the same answer later.
    ///
    /// @param latest when the last event taken in was known
    public AsOf settled(Instant latest) {
        Instant known = knownBy == null || knownBy.isAfter(latest) ? latest : knownBy;
        return new AsOf(happenedBy == null || happenedBy.isAfter(known) ? known : happenedBy, known, clock);
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
            OffsetDateTime time = OffsetDateTime.parse(text.replace(' ', '+'));
            if (time.getYear() >= 1 && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException notTime) {
            // Told below.
        }
        throw Question.unreadable(
                parameter, "must be a date and time with an offset, such as 2026-03-04T10:30:00+01:00, of the years 1 to 9999; in an address + is %2B");
    }

    /// @throws org.springframework.web.ErrorResponseException 400 naming the parameter
    public static KnownClock clock(@Nullable String text) {
        return switch (text == null ? "recorded" : text.toLowerCase(Locale.ROOT)) {
            case "recorded" -> KnownClock.RECORDED;
            case "entered" -> KnownClock.ENTERED;
            default -> throw Question.unreadable("clock", "is recorded (the log's clock, the default) or entered (the sender's)");
        };
    }
}
