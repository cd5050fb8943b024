package org.clairevoie.command.accompaniment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.command.accompaniment.Lines.*;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clairevoie.command.accompaniment.Story.Line;
import org.clairevoie.events.*;

/// What holds of every history, sensible or not.
final class HistoryProperties {
    /// The state after a history, and the events that were accepted into it.
    private record Told(Accompaniment state, List<RecordedEvent> log) {}

    @Property(tries = 300)
    void any_accepted_history_replays_to_the_same_state(@ForAll("histories") List<Line> history) {
        Told told = tell(history);
        assertThat(replay(told.log())).isEqualTo(told.state());
    }

    @Property(tries = 300)
    void the_same_event_twice_is_a_repeat(@ForAll("histories") List<Line> history) {
        Told told = tell(history);
        for (RecordedEvent recorded : told.log()) {
            Line again = told("again", recorded.event(), "2026-02-01");
            Line repeat = new Line(recorded.key().id(), again.told(), NOW, recorded.contentTag());
            assertThat(Story.decide(told.state(), repeat))
                    .isEqualTo(new Decision.Repeated(recorded.eventId(), recorded.sequence(), true));
            assertThat(Story.decide(told.state(), repeat.withContent("other")))
                    .isEqualTo(new Decision.Repeated(recorded.eventId(), recorded.sequence(), false));
        }
    }

    @Property(tries = 300)
    void a_refusal_changes_nothing(@ForAll("histories") List<Line> history, @ForAll("lines") Line next) {
        Told told = tell(history);
        Accompaniment untouched = replay(told.log());
        Decision first = Story.decide(told.state(), next);
        assertThat(told.state()).isEqualTo(untouched);
        assertThat(Story.decide(told.state(), next)).isEqualTo(first);
    }

    @Property(tries = 300)
    void what_stands_is_found_by_class_and_what_is_retracted_is_not(@ForAll("histories") List<Line> history) {
        Entries entries = tell(history).state().entries();
        for (Entry entry : entries.byId().values()) {
            assertThat(entries.of(entry.type()).anyMatch(entry::equals)).isEqualTo(entry.stands());
        }
    }

    @Property(tries = 300)
    void everything_accepted_names_events_by_our_own_names(@ForAll("histories") List<Line> history) {
        Told told = tell(history);
        for (RecordedEvent recorded : told.log()) {
            assertThat(recorded.told().links()).allSatisfy(link ->
                    assertThat(told.state().entries().find(link.target())).isNotNull());
        }
    }

    private static Told tell(List<Line> history) {
        Accompaniment state = new NeverOpened();
        List<RecordedEvent> log = new ArrayList<>();
        for (Line line : history) {
            if (Story.decide(state, line) instanceof Decision.Accepted accepted) {
                RecordedEvent recorded = Story.recorded(state, line, accepted);
                state = state.evolve(recorded);
                log.add(recorded);
            }
        }
        return new Told(state, log);
    }

    private static Accompaniment replay(List<RecordedEvent> log) {
        Accompaniment state = new NeverOpened();
        for (RecordedEvent recorded : log) {
            state = state.evolve(recorded);
        }
        return state;
    }

    /// Opened more often than not, then anything: links, corrections and retractions of one another included.
    @Provide
    Arbitrary<List<Line>> histories() {
        return Combinators.combine(Arbitraries.of(List.of(OPENED), List.of(OPENED, INFORMED), List.<Line>of()), lines().list().ofMaxSize(25))
                .as((first, then) -> {
                    List<Line> history = new ArrayList<>(first);
                    history.addAll(then);
                    return history;
                });
    }

    @Provide
    Arbitrary<Line> lines() {
        return Combinators.combine(names(), names(), names(), Arbitraries.integers().between(0, 14), Arbitraries.integers().between(1, 28),
                Arbitraries.of(LinkType.BECAUSE_OF, LinkType.USES_RESOURCE, LinkType.RESULTS_FROM)).as(HistoryProperties::line);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.integers().between(0, 15).map(number -> number == 0 ? "opened" : "event-" + number);
    }

    private static Line line(String name, String other, String third, int kind, int day, LinkType type) {
        String at = "2026-02-%02d".formatted(day);
        return switch (kind) {
            case 0 -> told(name, paused(), at);
            case 1 -> told(name, new AccompanimentResumed(), at);
            case 2 -> told(name, closed(), at);
            case 3 -> told(name, reopened(), at);
            case 4 -> told(name, referent(ReferentAssigned.Reason.FIRST), at);
            case 5 -> told(name, engaged(PartnerEngaged.SharedInformation.FULL), at, link(type, other));
            case 6 -> told(name, resource(), at);
            case 7 -> told(name, strategy(), at, link(type, other));
            case 8 -> asserted(name, other, type, third);
            case 9 -> withdrawn(name, other, type, third);
            case 10 -> corrected(name, other, told(third, interview(day), at, link(type, third)));
            case 11 -> corrected(name, other, told(third, new LinkAsserted(EventRef.ofSameSource(third), type, EventRef.ofSameSource(other)), at));
            case 12, 13 -> retracted(name, other);
            default -> told(name, interview(), at);
        };
    }
}
