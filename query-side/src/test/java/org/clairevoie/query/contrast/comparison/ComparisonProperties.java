package org.clairevoie.query.contrast.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.contrast.grid.form.ShippedGrids;
import org.clairevoie.query.contrast.reading.Journeys;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.query.history.KnownClock;

class ComparisonProperties {
    private static final Instant LATEST = JourneyWriter.instant(400);
    private final Readings clairevoie = Readings.under(GridFile.clairevoie1());
    private final Readings jointBet = Readings.under(ShippedGrids.form("joint-bet-1.json").at(1));

    @Provide
    Arbitrary<List<List<RecordedEvent>>> populations() {
        return Journeys.any().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<RecordedEvent>> journeys() {
        return Journeys.any();
    }

    @Property(tries = 100)
    void a_grid_compared_with_itself_changes_nothing(@ForAll("populations") List<List<RecordedEvent>> population, @ForAll KnownClock clock) {
        Transitions transitions = count(population, new Sides(latest(jointBet), latest(jointBet), clock)).transitions();
        assertThat(transitions.changed()).isZero();
        transitions.counts().forEach((from, row) -> row.forEach((to, journeys) -> assertThat(from == to || journeys == 0).isTrue()));
    }

    @Property(tries = 200)
    void a_journey_compared_with_itself_has_no_difference(@ForAll("journeys") List<RecordedEvent> events) {
        var journey = JourneyHistory.of(events).asOf(LATEST, LATEST, KnownClock.RECORDED);
        assertThat(JourneyComparison.of(jointBet.read(journey), jointBet.read(journey)))
                .returns(true, JourneyComparison::sameReading).returns(List.of(), JourneyComparison::differences);
    }

    @Property(tries = 100)
    void the_matrix_and_those_on_one_side_alone_are_all_the_journeys(
            @ForAll("populations") List<List<RecordedEvent>> population, @ForAll @IntRange(min = -1, max = 60) int day) {
        Side early = new Side(clairevoie, JourneyWriter.instant(day), JourneyWriter.instant(day));
        Transitions transitions = count(population, new Sides(early, latest(jointBet), KnownClock.RECORDED)).transitions();
        long matrix = transitions.counts().values().stream().mapToLong(ComparisonProperties::sum).sum();
        assertThat(transitions.journeys()).isEqualTo(matrix);
        long open = population.stream().filter(events -> isOpen(events)).count();
        assertThat(matrix + sum(transitions.onlyB())).isEqualTo(open);
        assertThat(matrix + sum(transitions.onlyA())).isLessThanOrEqualTo(population.size());
    }

    @Property(tries = 100)
    void turned_round_the_matrix_is_turned_round(@ForAll("populations") List<List<RecordedEvent>> population) {
        Transitions there = count(population, new Sides(latest(clairevoie), latest(jointBet), KnownClock.ENTERED)).transitions();
        Transitions back = count(population, new Sides(latest(jointBet), latest(clairevoie), KnownClock.ENTERED)).transitions();
        for (Reading from : Reading.values()) {
            for (Reading to : Reading.values()) {
                assertThat(cell(there, from, to)).isEqualTo(cell(back, to, from));
            }
        }
    }

    @Property(tries = 50)
    void parts_of_a_run_add_up_to_the_whole(
            @ForAll("populations") List<List<RecordedEvent>> population, @ForAll @IntRange(min = -1, max = 3) int day) {
        Side early = new Side(clairevoie, JourneyWriter.instant(day), JourneyWriter.instant(day));
        int half = population.size() / 2;
        for (Sides sides : List.of(
                new Sides(early, latest(jointBet), KnownClock.RECORDED), new Sides(latest(jointBet), early, KnownClock.RECORDED))) {
            TransitionCount parts = count(population.subList(0, half), sides);
            parts.add(count(population.subList(half, population.size()), sides));
            assertThat(parts.transitions()).isEqualTo(count(population, sides).transitions());
        }
    }

    @Property(tries = 200)
    void what_moved_is_what_the_full_readings_say(@ForAll("journeys") List<RecordedEvent> events) {
        JourneyHistory history = JourneyHistory.of(events);
        Move move = new Sides(latest(clairevoie), latest(jointBet), KnownClock.RECORDED).read(history);
        if (isOpen(events)) {
            var journey = history.asOf(LATEST, LATEST, KnownClock.RECORDED);
            assertThat(move.a()).isEqualTo(clairevoie.read(journey).reading());
            assertThat(move.b()).isEqualTo(jointBet.read(journey).reading());
        } else {
            assertThat(move.isChange()).isFalse();
        }
    }

    private static Side latest(Readings readings) {
        return new Side(readings, LATEST, LATEST);
    }

    private static boolean isOpen(List<RecordedEvent> events) {
        return JourneyHistory.of(events).asOf(LATEST, LATEST, KnownClock.RECORDED).openedAt() != null;
    }

    private static TransitionCount count(List<List<RecordedEvent>> population, Sides sides) {
        TransitionCount count = new TransitionCount();
        population.forEach(events -> count.add(sides.read(JourneyHistory.of(events))));
        return count;
    }

    private static long sum(Map<Reading, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long cell(Transitions transitions, Reading from, Reading to) {
        return transitions.counts().getOrDefault(from, Map.of()).getOrDefault(to, -1L);
    }
}
