package org.clairevoie.query.cohort.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.clairevoie.query.disclosure.Figure;
import org.clairevoie.query.disclosure.Threshold;
import org.junit.jupiter.api.Test;

class ToldSummaryTest {
    private static final Threshold ELEVEN = new Threshold(11);

    @Test
    void a_median_needs_the_threshold_on_either_side_and_a_quartile_beyond_it() {
        assertThat(told(10)).isEqualTo(new ToldSummary(Figure.suppressed(), Figure.suppressed(), Figure.suppressed(), Figure.suppressed()));
        assertThat(told(21)).isEqualTo(new ToldSummary(Figure.of(2), Figure.suppressed(), Figure.suppressed(), Figure.suppressed()));
        assertThat(told(43)).isEqualTo(new ToldSummary(Figure.of(2), Figure.suppressed(), Figure.of(2), Figure.suppressed()));
        assertThat(told(44)).isEqualTo(new ToldSummary(Figure.of(2), Figure.of(2), Figure.of(2), Figure.of(2)));
        assertThat(told(0)).isEqualTo(new ToldSummary(Figure.ofNobody(), Figure.ofNobody(), Figure.ofNobody(), Figure.ofNobody()));
    }

    @Test
    void as_many_journeys_with_another_mean_may_be_few_that_changed() {
        Summary now = Summary.of(Collections.nCopies(50, 2.0));
        Summary before = new Summary(50, 1.9, 2.0, 2.0, 2.0);
        assertThat(ToldSummary.of(now, List.of(before), true, ELEVEN).mean()).isEqualTo(Figure.suppressed());
        assertThat(ToldSummary.of(now, List.of(now), true, ELEVEN).mean()).isEqualTo(Figure.of(2));
        assertThat(ToldSummary.of(now, List.of(), false, ELEVEN).mean()).isEqualTo(Figure.suppressed());
    }

    @Test
    void quartiles_are_by_nearest_rank() {
        assertThat(Summary.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Summary(4, 2.5, 1.0, 2.0, 3.0));
    }

    private static ToldSummary told(int journeys) {
        return ToldSummary.of(Summary.of(Collections.nCopies(journeys, 2.0)), List.of(), journeys >= 11, ELEVEN);
    }
}
