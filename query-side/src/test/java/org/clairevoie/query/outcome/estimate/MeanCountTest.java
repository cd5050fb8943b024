package org.clairevoie.query.outcome.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.clairevoie.query.outcome.OutcomeGroup.EMPLOYMENT;
import static org.clairevoie.query.outcome.OutcomeGroup.LEFT_OTHERWISE;

import java.util.List;
import org.clairevoie.query.outcome.Exposure;
import org.clairevoie.query.outcome.Exposure.Event;
import org.junit.jupiter.api.Test;

class MeanCountTest {
    @Test
    void a_second_outcome_counts_again() {
        MeanCount count = MeanCount.of(List.of(
                new Exposure(0, 10, List.of(new Event(2, EMPLOYMENT), new Event(5, EMPLOYMENT)), false),
                new Exposure(0, 10, List.of(), false)));
        assertThat(count.mean(EMPLOYMENT, 2)).isEqualTo(0.5, within(1e-12));
        assertThat(count.mean(EMPLOYMENT, 9)).isEqualTo(1.0, within(1e-12));
        assertThat(count.mean(EMPLOYMENT, 1)).isZero();
        assertThat(count.events(EMPLOYMENT, 4)).isEqualTo(1);
        assertThat(count.events(EMPLOYMENT, 9)).isEqualTo(2);
    }

    @Test
    void who_is_no_longer_seen_is_not_counted_as_without() {
        MeanCount count = MeanCount.of(List.of(
                new Exposure(0, 10, List.of(new Event(6, EMPLOYMENT)), false), new Exposure(0, 3, List.of(), false)));
        assertThat(count.mean(EMPLOYMENT, 6)).isEqualTo(1.0, within(1e-12));
    }

    /// The dead stay in the mean, with nothing more to come: without them the two left would count as everybody.
    @Test
    void a_terminal_outcome_weighs_on_what_comes_after() {
        MeanCount count = MeanCount.of(List.of(
                new Exposure(0, 2, List.of(new Event(2, LEFT_OTHERWISE)), true),
                new Exposure(0, 10, List.of(new Event(5, EMPLOYMENT)), false), new Exposure(0, 10, List.of(), false),
                new Exposure(0, 10, List.of(), false)));
        assertThat(count.mean(EMPLOYMENT, 5)).isEqualTo(0.25, within(1e-12));
    }
}
