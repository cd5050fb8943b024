package org.clairevoie.query.contrast.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ListArbitrary;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.Author;
import org.clairevoie.events.ContextWorkConcluded;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.PartnerAnswered;
import org.clairevoie.events.PartnerEngaged;
import org.clairevoie.events.Precision;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.ReportingSubmitted;
import org.clairevoie.events.ResourceIdentified.DiscoveredBy;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;

/// Journeys of any shape: late entries, links both ways, corrections, retractions and withdrawals among them.
public final class Journeys {
    private static final List<AccompanimentEvent> FACTS = List.of(
            Facts.resource(DiscoveredBy.JOINT), Facts.resource(DiscoveredBy.COUNSELLOR), Facts.verbatim(), Facts.goal(Author.PERSON),
            Facts.strategy(Author.JOINT), Facts.partner(), Facts.service(), Facts.contextWork(), Facts.trial(),
            Facts.coordination(true, 30), Facts.coordination(null, null), Facts.interview("A", 30), Facts.interview("B", 20),
            Facts.report(true, 10), Facts.report(null, null), Facts.marginExercised(), Facts.marginRefused(), Facts.barrier(),
            Facts.adaptation(), Facts.closed());

    /// @param act what is done: a fact of the list, or past its end an act about the record
    record Move(int act, int target, int late, double entered, LinkType link, Initiator initiator) {}

    private Journeys() {}

    public static Arbitrary<List<RecordedEvent>> any() {
        ListArbitrary<Move> moves = Combinators.combine(
                        Arbitraries.integers().between(0, FACTS.size() + 9), Arbitraries.integers().between(0, 1000),
                        Arbitraries.frequency(
                                Tuple.of(4, 0), Tuple.of(1, 3), Tuple.of(1, 20)),
                        Arbitraries.doubles().between(0, 1), Arbitraries.of(LinkType.BECAUSE_OF, LinkType.RESULTS_FROM),
                        Arbitraries.of(Initiator.class))
                .as(Move::new).list().ofMinSize(1).ofMaxSize(40);
        return moves.map(Journeys::write);
    }

    private static List<RecordedEvent> write(List<Move> moves) {
        JourneyWriter journey = JourneyWriter.opened();
        List<UUID> told = new ArrayList<>(List.of(journey.events().getFirst().eventId()));
        double day = 0;
        for (Move move : moves) {
            day += 1.5;
            journey.on(day - move.late()).recordedOn(day).enteredOn(day - move.late() * move.entered()).by(move.initiator());
            journey.to(move.target() % 5 == 0 ? Precision.DAY : Precision.INSTANT);
            UUID target = told.get(move.target() % told.size());
            told.add(act(journey, move, target));
        }
        return journey.events();
    }

    private static UUID act(JourneyWriter journey, Move move, UUID target) {
        UUID last = journey.events().getLast().eventId();
        return switch (move.act() - FACTS.size()) {
            case 0, 1, 2 -> journey.links(last, move.link(), target);
            case 3 -> journey.unlinks(last, move.link(), target);
            case 4, 5 -> journey.corrects(target, journey.told(target).event(), Link.to(move.link(), last));
            case 6 -> journey.retracts(target);
            case 7 -> journey.retracts(last);
            case 8 -> journey.contests(target);
            case 9 -> journey.tells(conclusion(journey.told(target).event()), Link.to(LinkType.CONCLUDES, target));
            default -> journey.tells(FACTS.get(move.act()), Link.to(move.link(), target));
        };
    }

    private static AccompanimentEvent conclusion(AccompanimentEvent event) {
        if (event instanceof PartnerEngaged) {
            return Facts.answer(PartnerAnswered.Status.ACCEPTED);
        }
        return event instanceof ReportingSubmitted ? Facts.reused() : Facts.concluded(ContextWorkConcluded.Result.PARTIAL);
    }
}
