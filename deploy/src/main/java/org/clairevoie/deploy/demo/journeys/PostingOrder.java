package org.clairevoie.deploy.demo.journeys;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clairevoie.deploy.demo.draws.Codes;
import org.clairevoie.deploy.demo.draws.Dice;
import org.clairevoie.deploy.demo.draws.Words;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.events.AccompanimentClosed;
import org.clairevoie.events.StepTaken;
import org.clairevoie.events.StepTakenInHours;
import org.clairevoie.events.Told;

/// A journey as its events reached the frontline system: in the order they were entered, which is not the order they
/// happened in. What was entered after the closure though it had happened before says why it is late.
final class PostingOrder {
    private PostingOrder() {}

    static List<SyntheticEvent> of(Draft draft) {
        List<SyntheticEvent> ordered = new ArrayList<>(draft.written());
        ordered.sort(Comparator.comparing(event -> draft.enteredAt(event).toInstant()));
        List<SyntheticEvent> posted = new ArrayList<>();
        OffsetDateTime closedAt = null;
        for (SyntheticEvent event : ordered) {
            boolean late = closedAt != null && event.told().occurredAt().isBefore(closedAt);
            posted.add(new SyntheticEvent(event.accompanimentId(), event.key(), inVersionOf(draft.source, asPosted(event.told(), late, draft.dice))));
            if (event.told().is(AccompanimentClosed.class)) {
                closedAt = event.told().occurredAt();
            }
        }
        return List.copyOf(posted);
    }

    /// One in thirty does not say when it was entered: some systems do not know.
    private static Told asPosted(Told told, boolean late, Dice dice) {
        OffsetDateTime entered = dice.chance(0.03) ? null : told.enteredAt();
        return new Told(told.event(), told.occurredAt(), told.occurredPrecision(), told.occurredUntil(), told.initiator(), told.links(),
                entered, told.effortSeconds(), late ? Words.said(dice, Words.REASONS) : null);
    }

    private static Told inVersionOf(String source, Told told) {
        return source.equals(Codes.EARLIER_SOURCE) && told.event() instanceof StepTaken step
                ? told.in(new StepTakenInHours(step.doer(), step.theme(), step.minutes() == null ? null : step.minutes() / 60.0))
                : told;
    }
}
