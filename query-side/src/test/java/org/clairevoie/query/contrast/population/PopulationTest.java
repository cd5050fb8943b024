package org.clairevoie.query.contrast.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.contrast.indices.Because;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.kept.ByteSink;
import org.clairevoie.query.contrast.kept.ByteSource;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.contrast.reading.Twins;
import org.clairevoie.query.contrast.reading.WeeklyTrajectory;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private final Readings readings = Readings.under(GridFile.clairevoie1());

    @Test
    void it_counts_readings_and_keeps_the_kinds_of_nothing_apart() {
        PopulationReading reading = twinsAnd(JourneyWriter.opened()).reading();
        assertThat(reading.journeys()).isEqualTo(3);
        assertThat(reading.readings()).isEqualTo(
                Map.of(Reading.INTEGRATED, 1L, Reading.JUXTAPOSED, 1L, Reading.MIXED, 0L, Reading.UNOBSERVED, 1L));
        Distribution coverage = distribution(reading, Index.LINK_COVERAGE);
        assertThat(coverage).returns(2L, Distribution::n).returns(Map.of(Because.NOT_OBSERVED, 1L), Distribution::nulls)
                .returns(0.0, Distribution::min).returns(1.0, Distribution::max).returns(0.5, Distribution::mean)
                .returns(0.0, Distribution::median).returns(1.0, Distribution::upperQuartile);
        assertThat(coverage.histogram()).hasSize(20).startsWith(1L).endsWith(1L);
    }

    @Test
    void each_week_says_how_many_were_at_risk() {
        PopulationReading reading = twinsAnd(JourneyWriter.opened()).reading();
        assertThat(reading.weeks()).hasSize(2);
        assertThat(reading.weeks().getFirst().atRisk()).isEqualTo(2);
        assertThat(reading.weeks().getFirst().shares().values().stream().mapToDouble(Double::doubleValue).sum())
                .isEqualTo(1, within(1e-12));
    }

    @Test
    void parts_of_a_run_add_up_to_the_whole() {
        Population parts = new Population(false);
        parts.add(twinsAnd(JourneyWriter.opened()));
        parts.add(twinsAnd(Twins.integratedAfterwards()));
        Population whole = twinsAnd(JourneyWriter.opened());
        add(whole, Twins.integrated(), false);
        add(whole, Twins.juxtaposed(), false);
        add(whole, Twins.integratedAfterwards(), false);
        assertThat(parts.reading()).isEqualTo(whole.reading());
    }

    @Test
    void what_is_taken_out_leaves_nothing_behind() {
        Population population = twinsAnd(Twins.integratedAfterwards());
        ContrastReading reading = readings.read(Twins.integratedAfterwards().now());
        WeeklyTrajectory weeks = WeeklyTrajectory.of(Twins.integratedAfterwards().now(), readings);
        population.remove(reading.reading(), reading.indices(), weeks, false);
        Population twins = new Population(false);
        add(twins, Twins.integrated(), false);
        add(twins, Twins.juxtaposed(), false);
        assertThat(population.reading()).isEqualTo(twins.reading());
    }

    @Test
    void written_down_it_is_gone_on_with_another_time() {
        Population population = twinsAnd(JourneyWriter.opened());
        ByteSink sink = new ByteSink();
        population.write(sink);
        Population again = Population.read(false, new ByteSource(sink.written()));
        assertThat(again.reading()).isEqualTo(population.reading());
        add(population, Twins.integratedAfterwards(), true);
        add(again, Twins.integratedAfterwards(), true);
        assertThat(again.reading()).isEqualTo(population.reading());
    }

    @Test
    void landmarks_by_the_logs_clock_over_journeys_recorded_in_bulk_carry_a_warning() {
        assertThat(warned(true, true)).isTrue();
        assertThat(warned(true, false)).isFalse();
        assertThat(warned(false, true)).isFalse();
    }

    private boolean warned(boolean landmarks, boolean inBulk) {
        Population population = new Population(landmarks);
        add(population, Twins.integrated(), inBulk);
        return population.reading().warning() != null;
    }

    private Population twinsAnd(JourneyWriter third) {
        Population population = new Population(false);
        add(population, Twins.integrated(), false);
        add(population, Twins.juxtaposed(), false);
        add(population, third, false);
        return population;
    }

    private void add(Population population, JourneyWriter journey, boolean inBulk) {
        ContrastReading reading = readings.read(journey.now());
        population.add(reading, WeeklyTrajectory.of(journey.now(), readings), inBulk);
    }

    private static Distribution distribution(PopulationReading reading, Index index) {
        Distribution distribution = reading.indices().get(index);
        assertThat(distribution).isNotNull();
        return Objects.requireNonNull(distribution);
    }
}
