package org.clairevoie.deploy.demo.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clairevoie.deploy.demo.draws.Codes;
import org.clairevoie.deploy.demo.draws.Dice;
import org.clairevoie.deploy.demo.draws.Words;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.events.Author;
import org.clairevoie.events.Doer;
import org.clairevoie.events.EngagementRevised;
import org.clairevoie.events.EngagementSigned;
import org.clairevoie.events.GoalAgreed;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.InterviewHeld;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.PersonSpoke;
import org.clairevoie.events.ResourceIdentified;
import org.clairevoie.events.StepAbandoned;
import org.clairevoie.events.StepPlanned;
import org.clairevoie.events.StepTaken;
import org.clairevoie.events.StrategyAdjusted;
import org.clairevoie.events.StrategyAdjusted.Trigger;
import org.clairevoie.events.StrategyDefined;
import org.clairevoie.events.Understood;
import org.jspecify.annotations.Nullable;

/// The bet that is made, what it is made from, and the steps it asks for.
final class Strategy {
    private final Draft draft;
    private final Dice dice;

    Strategy(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice;
    }

    void sign() {
        draft.write(draft.initiator(), new EngagementSigned("contrat d'engagement", (double) dice.between(5, 20),
                dice.chance(draft.integration), dice.one(List.of(Understood.values()))));
    }

    /// Once there is something to draw it from: a strategy without a cause is refused.
    void defineOrAdjust() {
        SyntheticEvent strategy = draft.last(StrategyDefined.class);
        if (strategy == null) {
            if (dice.chance(0.02 + 0.25 * draft.integration)) {
                define();
            }
        } else if (dice.chance(0.01 + 0.03 * draft.integration)) {
            draft.write(draft.initiator(), new StrategyAdjusted(dice.one(List.of(Trigger.values())), author(),
                    Words.said(dice, Words.CHANGES)), causes(link(LinkType.PART_OF_STRATEGY, strategy)));
        }
        if (dice.chance(0.003)) {
            draft.write(draft.initiator(), new EngagementRevised("contrat d'engagement", (double) dice.between(5, 20),
                    dice.chance(draft.integration), dice.one(List.of(Understood.values()))));
        }
    }

    private void define() {
        Link[] causes = causes(link(LinkType.USES_RESOURCE, draft.last(ResourceIdentified.class)));
        if (causes.length > 0) {
            draft.write(draft.initiator(), new StrategyDefined(Words.said(dice, Words.HYPOTHESES), author()), causes);
        }
    }

    private Link[] causes(@Nullable Link first) {
        List<Link> causes = new ArrayList<>();
        causes.add(first);
        if (dice.chance(draft.integration)) {
            causes.add(link(LinkType.BECAUSE_OF, draft.last(PersonSpoke.class)));
            causes.add(link(LinkType.SERVES_GOAL, draft.last(GoalAgreed.class)));
        }
        causes.removeIf(Objects::isNull);
        if (causes.isEmpty()) {
            causes.add(link(LinkType.RESULTS_FROM, draft.last(InterviewHeld.class)));
            causes.removeIf(Objects::isNull);
        }
        return causes.toArray(Link[]::new);
    }

    void takeSteps() {
        if (!dice.chance(0.1)) {
            return;
        }
        Doer doer = dice.chance(0.3 + 0.6 * draft.integration) ? dice.among(Doer.PERSON, Doer.JOINT)
                : dice.among(Doer.COUNSELLOR, Doer.PARTNER);
        String theme = dice.one(Codes.THEMES);
        SyntheticEvent strategy = draft.last(StrategyDefined.class);
        Link[] links = strategy != null && dice.chance(draft.integration)
                ? new Link[] {Draft.link(LinkType.PART_OF_STRATEGY, strategy)}
                : new Link[0];
        SyntheticEvent planned = draft.write(draft.initiator(), new StepPlanned(doer, theme, null), links);
        if (dice.chance(0.7)) {
            draft.inWeeks(dice.between(1, 6), () -> draft.write(doer == Doer.PERSON ? Initiator.PERSON : draft.initiator(),
                    dice.chance(0.8) ? new StepTaken(doer, theme, dice.between(1, 24) * 30) : new StepAbandoned(doer, theme, null),
                    Draft.link(LinkType.RESPONDS_TO, planned)));
        }
    }

    private Author author() {
        return dice.chance(0.05 + 0.9 * draft.integration) ? dice.among(Author.JOINT, Author.JOINT, Author.PERSON)
                : dice.among(Author.COUNSELLOR, Author.RULE);
    }

    private static @Nullable Link link(LinkType type, @Nullable SyntheticEvent cause) {
        return cause == null ? null : Draft.link(type, cause);
    }
}
