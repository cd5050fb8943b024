package org.clairevoie.command.rights.retention;

import java.time.Duration;
import java.time.Instant;
import org.clairevoie.persons.Ground;
import org.jspecify.annotations.Nullable;

/// How long a person's data are in use once everything is over, and how long they are kept.
///
/// @param active from then on they are kept apart
/// @param kept from then on they are nobody's
/// @param silent after which an accompaniment that nobody closed was over when something was last recorded of it
record Terms(Duration active, Duration kept, Duration silent) {
    private static final Duration LEAST = Duration.ofDays(30);
    private static final Duration MOST = Duration.ofDays(36_500);

    Terms {
        if (active.compareTo(LEAST) < 0 || kept.compareTo(active) < 0 || kept.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("clairevoie.retention.active is at least " + LEAST.toDays()
                    + " days, and .kept no shorter and at most " + MOST.toDays() + " days; not " + active + " and " + kept);
        }
        if (silent.compareTo(LEAST) < 0 || silent.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "clairevoie.retention.silent is from " + LEAST.toDays() + " to " + MOST.toDays() + " days; not " + silent);
        }
    }

    /// @return null when the person's data are where they belong
    @Nullable Due due(Life life, Instant asOf) {
        boolean restricted = life.restricted() != null;
        boolean byRetention = life.restricted() == Ground.RETENTION;
        return switch (tier(life.overSince(), asOf)) {
            case ACTIVE -> byRetention ? due(life, Tier.RESTRICTED, Tier.ACTIVE, null) : null;
            case RESTRICTED -> restricted ? null : due(life, Tier.ACTIVE, Tier.RESTRICTED, null);
            case ANONYMISED -> due(
                    life, restricted ? Tier.RESTRICTED : Tier.ACTIVE, Tier.ANONYMISED,
                    life.held() ? "held" : restricted && !byRetention ? "restricted" : null);
        };
    }

    private Tier tier(@Nullable Instant overSince, Instant asOf) {
        if (overSince == null || overSince.plus(active).isAfter(asOf)) {
            return Tier.ACTIVE;
        }
        return overSince.plus(kept).isAfter(asOf) ? Tier.RESTRICTED : Tier.ANONYMISED;
    }

    private static Due due(Life life, Tier from, Tier to, @Nullable String stoppedBy) {
        return new Due(life.person(), life.accompaniments(), life.overSince(), life.unclosed(), from, to, stoppedBy);
    }
}
