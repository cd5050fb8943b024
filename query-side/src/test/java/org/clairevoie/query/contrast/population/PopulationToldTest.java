package org.clairevoie.query.contrast.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.contrast.indices.Because;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.population.PopulationTold.IndexTold;
import org.clairevoie.query.contrast.population.PopulationTold.WeekTold;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.contrast.reading.Twins;
import org.clairevoie.query.contrast.reading.WeeklyTrajectory;
import org.clairevoie.query.disclosure.Count;
import org.clairevoie.query.disclosure.Figure;
import org.clairevoie.query.disclosure.RoundedCounts;
import org.clairevoie.query.disclosure.Threshold;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.Test;

class PopulationToldTest {
    private static final Count SUPPRESSED = Count.suppressed();
    private final Readings readings = Readings.under(GridFile.clairevoie1());

    @Test
    void counts_are_told_as_multiples_and_few_are_suppressed() {
        PopulationTold told = told(25, 13, 4);
        assertThat(told.journeys()).isEqualTo(Count.of(33));
        assertThat(told.readings()).isEqualTo(Map.of(
                Reading.INTEGRATED, Count.of(22), Reading.JUXTAPOSED, Count.of(11), Reading.MIXED, Count.of(0), Reading.UNOBSERVED, SUPPRESSED));
        IndexTold coverage = Objects.requireNonNull(told.indices().get(Index.LINK_COVERAGE));
        assertThat(coverage.n()).isEqualTo(Count.of(33));
        assertThat(coverage.nulls()).containsEntry(Because.NOT_OBSERVED, SUPPRESSED);
        assertThat(coverage.histogram()).isEqualTo(Map.of(
                "0.0-0.25", Count.of(11), "0.25-0.5", Count.of(0), "0.5-0.75", Count.of(0), "0.75-1.0", Count.of(22)));
        assertThat(coverage.spreads()).isEqualTo(
                new PopulationTold.Spreads(Figure.suppressed(), Figure.suppressed(), Figure.of(1), Figure.suppressed()));
    }

    @Test
    void a_mean_goes_by_steps_that_few_cannot_move() {
        IndexTold coverage = Objects.requireNonNull(told(60, 40, 0).indices().get(Index.LINK_COVERAGE));
        assertThat(coverage.spreads().mean()).as("in ninths, since a hundred are nine times eleven").isEqualTo(Figure.of(5.0 / 9));
        assertThat(coverage.spreads().lowerQuartile()).isEqualTo(Figure.of(0));
    }

    @Test
    void weeks_are_told_as_far_as_enough_were_at_risk() {
        PopulationTold told = told(60, 40, 0);
        WeekTold first = told.weeks().getFirst();
        assertThat(first.atRisk()).isEqualTo(Count.of(99));
        assertThat(first.counts().values()).allMatch(count -> count.value() != null && count.value() % 11 == 0);
        assertThat(told(5, 5, 0).weeks()).isEmpty();
    }

    private PopulationTold told(int integrated, int juxtaposed, int unobserved) {
        Population population = new Population(false);
        for (int journey = 0; journey < integrated; journey++) {
            add(population, Twins.integrated());
        }
        for (int journey = 0; journey < juxtaposed; journey++) {
            add(population, Twins.juxtaposed());
        }
        for (int journey = 0; journey < unobserved; journey++) {
            add(population, JourneyWriter.opened());
        }
        return PopulationTold.of(population.reading(), RoundedCounts.to(new Threshold(11)));
    }

    private void add(Population population, JourneyWriter journey) {
        ContrastReading reading = readings.read(journey.now());
        population.add(reading, WeeklyTrajectory.of(journey.now(), readings), false);
    }
}
