package org.clairevoie.deploy.demo.journeys;

import java.util.ArrayList;
import java.util.List;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.ContextWorkUndertaken;
import org.clairevoie.events.GoalAgreed;
import org.clairevoie.events.InterviewHeld;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.PersonSpoke;
import org.clairevoie.events.ResourceIdentified;
import org.clairevoie.events.StrategyDefined;

/// Why a service was called upon, as far as the journey says so: juxtaposed and integrated journeys differ here.
final class ServiceCauses {
    private final Draft draft;

    ServiceCauses(Draft draft) {
        this.draft = draft;
    }

    /// Mostly none in a journey of services side by side, mostly several in one made with the person.
    Link[] draw() {
        List<Link> causes = new ArrayList<>();
        if (draft.dice.chance(draft.integration)) {
            add(causes, LinkType.PART_OF_STRATEGY, StrategyDefined.class, 0.9);
            add(causes, LinkType.BECAUSE_OF, PersonSpoke.class, 0.5);
            add(causes, LinkType.USES_RESOURCE, ResourceIdentified.class, 0.5);
            add(causes, LinkType.SERVES_GOAL, GoalAgreed.class, 0.4);
            if (causes.isEmpty()) {
                add(causes, LinkType.RESULTS_FROM, InterviewHeld.class, 1);
            }
            add(causes, LinkType.RESPONDS_TO, ContextWorkUndertaken.class, 0.25);
        }
        return causes.toArray(Link[]::new);
    }

    private void add(List<Link> causes, LinkType type, Class<? extends AccompanimentEvent> cause, double probability) {
        SyntheticEvent latest = draft.last(cause);
        if (latest != null && draft.dice.chance(probability)) {
            causes.add(Draft.link(type, latest));
        }
    }
}
