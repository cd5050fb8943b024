package org.clairevoie.deploy.hammer.senders;

import java.time.OffsetDateTime;
import org.clairevoie.deploy.demo.draws.Dice;
import org.clairevoie.deploy.demo.posting.CloudEventJson;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.events.EventKey;
import tools.jackson.databind.node.ObjectNode;

/// An event that must be refused.
///
/// @param status of the refusal
/// @param freshId whether its id is its own: then nothing of that id may ever be in the log
record Refusable(EventKey key, ObjectNode json, int status, boolean freshId) {
    /// @param opening of a journey that is open
    /// @param acknowledged any event that is in the log
    static Refusable drawn(Dice dice, SyntheticEvent opening, SyntheticEvent acknowledged) {
        String source = opening.key().source();
        EventKey fresh = new EventKey(source, "refused-" + dice.uuid());
        ObjectNode again = CloudEventJson.of(opening).put("id", fresh.id());
        return switch (dice.between(1, 4)) {
            case 1 -> new Refusable(fresh, again, 422, true);
            case 2 -> new Refusable(fresh, again.put("type", "accompaniment.never-heard-of.v1"), 422, true);
            case 3 -> new Refusable(fresh, CloudEventJson.of(acknowledged).put("id", fresh.id())
                    .put("time", "2026-13-45T00:00:00Z"), 400, true);
            default -> new Refusable(acknowledged.key(), otherContent(acknowledged), 409, false);
        };
    }

    private static ObjectNode otherContent(SyntheticEvent acknowledged) {
        OffsetDateTime later = acknowledged.told().occurredAt().plusSeconds(1);
        return CloudEventJson.of(acknowledged).put("time", later.toString());
    }
}
