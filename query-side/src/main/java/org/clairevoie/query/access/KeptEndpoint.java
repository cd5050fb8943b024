package org.clairevoie.query.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /audit/retention`: what goes by itself, when, and how much of it is due. What of a person's data is due, the privacy officer is told
/// at `GET /persons/retention`, and nothing of that goes by itself.
@RestController
final class KeptEndpoint {
    private final KeptRows kept;
    private final Clock clock;

    KeptEndpoint(KeptRows kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    record KeptNow(Instant asOf, List<KeptRows.Kept> items) {}

    @GetMapping("/audit/retention")
    KeptNow kept() {
        Instant now = clock.instant();
        return new KeptNow(now, kept.all(now));
    }
}
