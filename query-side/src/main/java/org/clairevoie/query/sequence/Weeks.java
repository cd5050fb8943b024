package org.clairevoie.query.sequence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clairevoie.query.history.Period;
import org.jspecify.annotations.Nullable;

/// Weeks since an opening, each claimed by the state of highest priority that touches it.
final class Weeks {
    private static final long WEEK = Duration.ofDays(7).toSeconds();
    private static final int TWENTY_YEARS = 1044;
    private final Instant opened;
    private final WeekState[] states;

    /// @param end exclusive: a week that begins then is beyond it
    Weeks(Instant opened, Instant end) {
        this.opened = opened;
        long count = end.isAfter(opened) ? week(end.minusNanos(1)) + 1 : 0;
        states = new WeekState[(int) Math.min(count, TWENTY_YEARS)];
        Arrays.fill(states, WeekState.IDLE);
    }

    /// Claims the week of a moment, or the first week for a day or a month that the opening falls into.
    void touch(Period when, WeekState state) {
        Instant from = when.from().toInstant();
        fill(from.isBefore(opened) && when.until().toInstant().isAfter(opened) ? opened : from, from, state);
    }

    /// Claims every week that the time touches; a moment touches its own.
    ///
    /// @param until exclusive
    void fill(Instant from, Instant until, WeekState state) {
        long last = until.isAfter(from) ? week(until.minusNanos(1)) : week(from);
        for (long week = Math.max(0, week(from)); week <= Math.min(last, states.length - 1L); week++) {
            claim((int) week, state);
        }
    }

    /// Weeks wholly inside a closure in which nothing else is known.
    ///
    /// @param until null when the journey stays closed
    void leaveUnknown(Instant from, @Nullable Instant until) {
        long first = Math.max(0, week(from.minusNanos(1)) + 1);
        long end = until == null ? states.length : Math.min(week(until), states.length);
        for (long week = first; week < end; week++) {
            if (states[(int) week] == WeekState.IDLE) {
                states[(int) week] = WeekState.UNKNOWN;
            }
        }
    }

    List<WeekState> states() {
        return new ArrayList<>(Arrays.asList(states));
    }

    private void claim(int week, WeekState state) {
        boolean free = states[week] == WeekState.UNKNOWN;
        states[week] = free || state.compareTo(states[week]) < 0 ? state : states[week];
    }

    private long week(Instant moment) {
        return Math.floorDiv(Duration.between(opened, moment).toSeconds(), WEEK);
    }
}
