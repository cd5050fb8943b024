package org.clairevoie.query.contrast.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.Standing;
import org.clairevoie.query.history.StandingLink;
import org.jspecify.annotations.Nullable;

/// Something in the graph that a reader should know before trusting the numbers, under the rule's id.
///
/// @param event the effect
/// @param cause the cause that happened after it and does not count; null for a cause that was retracted
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Flag(String rule, UUID event, @Nullable UUID cause) {
    static List<Flag> of(JourneyAsOf journey) {
        List<Flag> flags = new ArrayList<>();
        for (StandingLink link : journey.links()) {
            if (!link.counted()) {
                flags.add(new Flag("link-order", link.from(), link.to()));
            }
        }
        for (Standing event : journey.events()) {
            if (event.causeRetracted()) {
                flags.add(new Flag("retracted-cause", event.eventId(), null));
            }
        }
        return List.copyOf(flags);
    }
}
