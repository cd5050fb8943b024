package org.clairevoie.deploy.demo.journeys;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.clairevoie.deploy.demo.draws.Dice;
import org.clairevoie.deploy.demo.draws.Words;
import org.clairevoie.deploy.demo.posting.CloudEventJson;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.events.AdaptationRequested;
import org.clairevoie.events.BarrierRecorded;
import org.clairevoie.events.ContextWorkUndertaken;
import org.clairevoie.events.EventContested;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.EventRetracted;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.InterviewHeld;
import org.clairevoie.events.InterviewMissed;
import org.clairevoie.events.LinkAsserted;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.Replacement;
import org.clairevoie.events.ServicePrescribed;
import org.clairevoie.events.StrategyDefined;
import org.clairevoie.events.Told;
import org.jspecify.annotations.Nullable;

/// What is said later about what was recorded: corrected, retracted, contested, linked after the fact.
final class Afterthoughts {
    private final Draft draft;
    private final Dice dice;
    private final Set<EventKey> touched = new HashSet<>();

    Afterthoughts(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice;
    }

    void come() {
        if (!draft.reach(draft.now().toLocalDate().plusDays(dice.between(1, 25)))) {
            return;
        }
        if (dice.chance(0.3)) {
            correct();
        }
        if (dice.chance(0.15)) {
            retract();
        }
        if (dice.chance(0.12)) {
            contest();
        }
        if (dice.chance(0.3)) {
            assertLinks();
        }
    }

    private void correct() {
        SyntheticEvent interview = untouched(event -> event.told().is(InterviewHeld.class) && event.told().enteredAt() != null);
        if (interview != null && interview.told().event() instanceof InterviewHeld held) {
            InterviewHeld right = new InterviewHeld(held.counsellor(), held.mode(), held.setting(), dice.between(15, 75), held.topics(),
                    held.purpose(), held.personPresent(), held.thirdParties());
            Told told = interview.told().with(right, interview.told().links());
            draft.write(Initiator.COUNSELLOR, new EventCorrected(
                    new Replacement.Unread(null, CloudEventJson.values(told, draft.source)), Words.said(dice, Words.REASONS)),
                    Draft.link(LinkType.CORRECTS, interview));
        }
    }

    /// Only what nothing links to: a retracted cause would flag its effects, which happens, but rarely.
    private void retract() {
        Set<EventKey> named = new HashSet<>();
        draft.written().forEach(event -> event.told().links().forEach(link -> {
            EventKey key = link.to().keyFrom(draft.source);
            if (key != null) {
                named.add(key);
            }
        }));
        SyntheticEvent wrong = untouched(event -> !named.contains(event.key())
                && (event.told().is(InterviewMissed.class) || event.told().is(BarrierRecorded.class)));
        if (wrong != null) {
            draft.write(Initiator.COUNSELLOR, new EventRetracted(Words.said(dice, Words.REASONS)), Draft.link(LinkType.RETRACTS, wrong));
        }
    }

    private void contest() {
        SyntheticEvent fact = untouched(event -> event.told().is(AdaptationRequested.class) || event.told().is(BarrierRecorded.class)
                || event.told().is(ServicePrescribed.class));
        if (fact != null) {
            draft.write(Initiator.PERSON, new EventContested(Words.said(dice, Words.DISAGREEMENTS)),
                    Draft.link(LinkType.CONTESTS, fact));
        }
    }

    /// Links found after the fact: they count, and stay visibly late.
    private void assertLinks() {
        SyntheticEvent strategy = draft.last(StrategyDefined.class);
        if (strategy == null) {
            return;
        }
        List<SyntheticEvent> services = draft.written().stream()
                .filter(event -> event.told().is(ServicePrescribed.class) || event.told().is(ContextWorkUndertaken.class))
                .filter(event -> event.told().links().isEmpty())
                .filter(event -> event.told().occurredAt().isAfter(strategy.told().occurredAt()))
                .limit(2).toList();
        services.forEach(service -> draft.write(Initiator.COUNSELLOR,
                new LinkAsserted(service.ref(), LinkType.PART_OF_STRATEGY, strategy.ref())));
    }

    private @Nullable SyntheticEvent untouched(Predicate<SyntheticEvent> wanted) {
        List<SyntheticEvent> candidates = draft.written().stream()
                .filter(wanted).filter(event -> event.key().source().equals(draft.source)).filter(event -> !touched.contains(event.key()))
                .toList();
        if (candidates.isEmpty()) {
            return null;
        }
        SyntheticEvent drawn = dice.one(candidates);
        touched.add(drawn.key());
        return drawn;
    }
}
