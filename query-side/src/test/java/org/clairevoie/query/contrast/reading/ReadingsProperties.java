package org.clairevoie.query.contrast.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.contrast.grid.form.ShippedGrids;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.indices.IndexValue;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.query.history.KnownClock;
import org.jspecify.annotations.Nullable;

class ReadingsProperties {
    private final Readings readings = Readings.under(GridFile.clairevoie1());
    /// Those that come along, and one whose readings change by the mere passing of time.
    private final List<Readings> grids = List.of(
            readings, Readings.under(ShippedGrids.form("joint-bet-1.json").at(1)), Readings.under(GridFile.parse(GridFile.shipped("clairevoie-1.json").replace(
                    "{\"index\": \"servicesWithoutHub\", \"comparison\": \"AT_LEAST\", \"threshold\": 2}",
                    "{\"index\": \"loopClosure\", \"comparison\": \"AT_LEAST\", \"threshold\": 0.5}"))));

    @Provide
    Arbitrary<List<RecordedEvent>> journeys() {
        return Journeys.any();
    }

    /// I8: as-of today equals as-of then.
    @Property(tries = 300)
    void what_was_known_then_reads_the_same_whatever_is_recorded_later(
            @ForAll("journeys") List<RecordedEvent> events, @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @IntRange(min = 0, max = 60) int day) {
        int then = Math.max(1, (int) (events.size() * share));
        Instant known = events.get(then - 1).recordedAt();
        Instant happened = JourneyWriter.instant(day);
        List<RecordedEvent> knownThen = events.stream().filter(event -> !event.recordedAt().isAfter(known)).toList();
        assertThat(readings.read(JourneyHistory.of(events).asOf(happened, known, KnownClock.RECORDED)))
                .isEqualTo(readings.read(JourneyHistory.of(knownThen).asOf(happened, null, KnownClock.RECORDED)));
    }

    @Property(tries = 200)
    void a_history_taken_in_bit_by_bit_is_the_history(@ForAll("journeys") List<RecordedEvent> events) {
        JourneyHistory history = JourneyHistory.of(events.subList(0, 1));
        for (RecordedEvent event : events.subList(1, events.size())) {
            history = history.followedBy(List.of(event));
        }
        for (KnownClock clock : KnownClock.values()) {
            assertThat(history.asOf(null, null, clock)).isEqualTo(JourneyHistory.of(events).asOf(null, null, clock));
        }
    }

    @Property(tries = 300)
    void every_index_is_a_share_or_says_which_kind_of_nothing_it_is(@ForAll("journeys") List<RecordedEvent> events) {
        Map<Index, IndexValue> indices = readings.read(JourneyHistory.of(events).asOf(null, null, KnownClock.ENTERED)).indices();
        assertThat(indices).hasSize(Index.values().length).allSatisfy((name, index) -> {
            if (index.value() == null) {
                assertThat(index.because()).isNotNull();
            } else {
                assertThat(index.because()).isNull();
                assertThat(index.value()).isBetween(0.0, 1.0).isEqualTo((double) index.numerator() / index.denominator());
            }
        });
    }

    @Property(tries = 200)
    void links_told_too_late_add_to_what_is_linked_and_take_nothing_away(@ForAll("journeys") List<RecordedEvent> events) {
        ContrastReading reading = readings.read(JourneyHistory.of(events).asOf(null, null, KnownClock.RECORDED));
        for (Index index : List.of(Index.LINK_COVERAGE, Index.ROOTEDNESS, Index.COHESION, Index.RESOURCE_UPTAKE)) {
            IndexValue value = reading.index(index);
            if (value.value() != null) {
                assertThat(value.contemporaneous()).isNotNull().isLessThanOrEqualTo(value.value());
            }
        }
    }

    @Property(tries = 200)
    void without_its_hub_no_journey_holds_together_better(@ForAll("journeys") List<RecordedEvent> events) {
        Contrast contrast = readings.read(JourneyHistory.of(events).asOf(null, null, KnownClock.RECORDED)).contrast();
        Double cohesion = contrast.cohesion().index().value();
        if (cohesion != null) {
            assertThat(contrast.cohesion().withoutHub()).isNotNull().isLessThanOrEqualTo(cohesion);
        }
    }

    @Property(tries = 200)
    void the_reading_alone_is_the_reading(@ForAll("journeys") List<RecordedEvent> events) {
        var journey = JourneyHistory.of(events).asOf(null, null, KnownClock.RECORDED);
        assertThat(readings.readingOf(journey)).isEqualTo(readings.read(journey).reading());
    }

    @Property(tries = 200)
    void the_bare_reading_has_the_numbers_of_the_explained_one(@ForAll("journeys") List<RecordedEvent> events) {
        var journey = JourneyHistory.of(events).asOf(null, null, KnownClock.RECORDED);
        for (Readings grid : grids) {
            ContrastReading read = grid.read(journey);
            BareReading bare = grid.bare(journey);
            assertThat(bare.reading()).isEqualTo(read.reading());
            assertThat(bare.indices()).containsOnlyKeys(Index.values())
                    .allSatisfy((index, value) -> assertThat(value).isEqualTo(withoutNames(read.index(index))));
            assertThat(grid.bareByWeek(journey)).returns(bare.reading(), BareReading::reading).returns(bare.indices(), BareReading::indices);
        }
    }

    @Property(tries = 200)
    void every_week_reads_as_the_journey_did_at_its_end(@ForAll("journeys") List<RecordedEvent> events) {
        JourneyHistory history = JourneyHistory.of(events);
        var journey = history.asOf(null, null, KnownClock.RECORDED);
        for (Readings grid : grids) {
            List<@Nullable Reading> weeks = grid.bareByWeek(journey).weeks().weeks();
            Instant end = journey.openedAt();
            for (Reading week : weeks) {
                end = Objects.requireNonNull(end).plus(Duration.ofDays(7));
                Instant date = end.isBefore(journey.happenedBy()) ? end : journey.happenedBy();
                if (week != null) {
                    assertThat(week).isEqualTo(grid.read(history.asOf(date, journey.knownBy(), journey.clock())).reading());
                }
            }
        }
    }

    private static IndexValue withoutNames(IndexValue index) {
        return new IndexValue(
                index.value(), index.numerator(), index.denominator(), index.contemporaneous(), index.missing(), index.because(),
                List.of(), List.of(), List.of());
    }
}
