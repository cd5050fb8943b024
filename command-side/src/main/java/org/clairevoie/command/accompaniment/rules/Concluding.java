package org.clairevoie.command.accompaniment.rules;

import static java.util.Map.entry;

import java.util.Map;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.ContextWorkConcluded;
import org.clairevoie.events.ContextWorkUndertaken;
import org.clairevoie.events.PartnerAnswered;
import org.clairevoie.events.PartnerEngaged;
import org.clairevoie.events.ReportingReused;
import org.clairevoie.events.ReportingSubmitted;
import org.clairevoie.events.ServiceDelivered;
import org.clairevoie.events.ServiceDropped;
import org.clairevoie.events.ServicePrescribed;
import org.jspecify.annotations.Nullable;

/// What concludes what: the structural links, and the only ones.
final class Concluding {
    private static final Map<Class<? extends AccompanimentEvent>, Class<? extends AccompanimentEvent>> PAIRS = Map.ofEntries(
            entry(ServiceDelivered.class, ServicePrescribed.class),
            entry(ServiceDropped.class, ServicePrescribed.class),
            entry(PartnerAnswered.class, PartnerEngaged.class),
            entry(ContextWorkConcluded.class, ContextWorkUndertaken.class),
            entry(ReportingReused.class, ReportingSubmitted.class));

    private Concluding() {}

    static @Nullable Class<? extends AccompanimentEvent> concludedBy(Class<? extends AccompanimentEvent> type) {
        return PAIRS.get(type);
    }
}
