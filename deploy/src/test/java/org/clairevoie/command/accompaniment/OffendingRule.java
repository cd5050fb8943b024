package org.clairevoie.command.accompaniment;

import java.time.Instant;
import java.util.UUID;
import org.clairevoie.query.history.OffendingReading;
import org.springframework.core.Ordered;

/// An offender: it knows a framework, the other side, the wall clock and chance.
abstract class OffendingRule implements Ordered {
    Instant now() {
        return Instant.now();
    }

    UUID chance() {
        return UUID.randomUUID();
    }

    abstract OffendingReading reading();
}
