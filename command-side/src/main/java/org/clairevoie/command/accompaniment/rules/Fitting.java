package org.clairevoie.command.accompaniment.rules;

import java.util.Set;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.events.*;
import org.jspecify.annotations.Nullable;

/// Which events a link of each type may lead from and to.
final class Fitting {
    private static final Set<Class<? extends AccompanimentEvent>> STRATEGIES = Set.of(StrategyDefined.class, StrategyAdjusted.class);
    /// An encounter, or a service together with what concludes it: they are one node.
    private static final Set<Class<? extends AccompanimentEvent>> RESULTED_FROM = Set.of(
            InterviewHeld.class, CoordinationHeld.class, ServicePrescribed.class, PartnerEngaged.class, ContextWorkUndertaken.class,
            WorkplaceTrialHeld.class, ServiceDelivered.class, ServiceDropped.class, PartnerAnswered.class, ContextWorkConcluded.class);

    private Fitting() {}

    /// Null when it fits, else what would.
    static @Nullable String misfit(Class<? extends AccompanimentEvent> effect, LinkType type, Class<? extends AccompanimentEvent> cause) {
        return switch (type) {
            case BECAUSE_OF, RESPONDS_TO -> unless(Catalogue.of(cause).group() != Group.RECORD, "any event but those of the record");
            case USES_RESOURCE -> unless(cause == ResourceIdentified.class, "a resource-identified");
            case SERVES_GOAL -> unless(cause == GoalAgreed.class, "a goal-agreed");
            case PART_OF_STRATEGY -> unless(STRATEGIES.contains(cause), "a strategy-defined or strategy-adjusted");
            case HANDED_OVER_FROM -> unless(cause == ReferentAssigned.class, "a referent-assigned");
            case RESULTS_FROM -> unless(RESULTED_FROM.contains(cause),
                    "an interview-held, a coordination-held, a service, a partner's engagement, a context work or a workplace trial");
            case CONCLUDES -> unless(cause == Concluding.concludedBy(effect), concluded(effect));
            case CORRECTS, RETRACTS, CONTESTS -> null;
        };
    }

    private static @Nullable String unless(boolean fits, String what) {
        return fits ? null : what;
    }

    private static String concluded(Class<? extends AccompanimentEvent> effect) {
        Class<? extends AccompanimentEvent> concluded = Concluding.concludedBy(effect);
        return concluded == null ? "nothing: " + Catalogue.of(effect).name() + " concludes no event" : "a " + Catalogue.of(concluded).name();
    }
}
