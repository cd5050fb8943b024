package org.clairevoie.command.append;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/// A clock that somebody sets back by an hour at every third look.
final class WanderingClock extends Clock {
    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private final AtomicLong looks = new AtomicLong();

    @Override
    public Instant instant() {
        long look = looks.incrementAndGet();
        return START.plusSeconds(look).minusSeconds(look % 3 == 0 ? 3600 : 0);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
