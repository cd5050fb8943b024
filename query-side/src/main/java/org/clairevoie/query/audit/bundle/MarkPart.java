package org.clairevoie.query.audit.bundle;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.persons.Restrictions;

/// What holds of the person beside the log on the day the bundle is made: whoever takes it away learns that it is not to be evaluated.
final class MarkPart implements BundlePart {
    private final Restrictions restrictions;
    private final Clock clock;

    MarkPart(Restrictions restrictions, Clock clock) {
        this.restrictions = restrictions;
        this.clock = clock;
    }

    @Override
    public Map<String, byte[]> files(UUID accompanimentId, Set<String> types) {
        Restrictions.Mark mark = restrictions.mark(accompanimentId);
        return Map.of("mark.json", EventJson.MAPPER.writeValueAsBytes(EventJson.MAPPER.createObjectNode()
                .put("erased", mark.erased()).put("restricted", mark.restricted()).put("asOf", clock.instant().toString())));
    }
}
