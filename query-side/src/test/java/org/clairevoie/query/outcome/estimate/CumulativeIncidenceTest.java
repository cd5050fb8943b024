package org.clairevoie.query.outcome.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.clairevoie.query.outcome.OutcomeGroup.DROP_OUT;
import static org.clairevoie.query.outcome.OutcomeGroup.EMPLOYMENT;

import java.util.List;
import java.util.Objects;
import org.clairevoie.query.outcome.Exposure.First;
import org.junit.jupiter.api.Test;

class CumulativeIncidenceTest {
    private static final List<First> FIVE = List.of(
            new First(0, 1, EMPLOYMENT), new First(0, 2, DROP_OUT), new First(0, 3, EMPLOYMENT), new First(0, 4, null),
            new First(0, 5, EMPLOYMENT));

    @Test
    void competing_outcomes_add_up_to_everybody_where_kaplan_meier_says_more() {
        CumulativeIncidence curve = CumulativeIncidence.of(FIVE);
        assertThat(curve.incidence(EMPLOYMENT, 5)).isEqualTo(0.8, within(1e-12));
        assertThat(curve.incidence(DROP_OUT, 5)).isEqualTo(0.2, within(1e-12));
        List<First> alone = FIVE.stream().map(each -> new First(0, each.exit(), each.cause() == EMPLOYMENT ? EMPLOYMENT : null)).toList();
        assertThat(1 - CumulativeIncidence.of(alone).survival(5)).isEqualTo(1.0, within(1e-12));
    }

    @Test
    void it_says_who_is_at_risk_before_and_after_each_day() {
        CumulativeIncidence curve = CumulativeIncidence.of(FIVE);
        assertThat(curve.steps().stream().filter(step -> step.day() > 0).map(CumulativeIncidence.Step::atRisk)).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(curve.atRiskAfter(3)).isEqualTo(2);
        assertThat(curve.incidence(EMPLOYMENT, 0)).isZero();
        assertThat(curve.survival(2)).isEqualTo(0.6, within(1e-12));
    }

    /// Worked by hand: one at risk from the start, one who entered at 2; the first has an outcome at 1, the other at 3.
    @Test
    void who_enters_late_is_not_at_risk_before() {
        CumulativeIncidence curve = CumulativeIncidence.of(List.of(
                new First(0, 1, EMPLOYMENT), new First(0, 4, null), new First(2, 3, EMPLOYMENT)));
        assertThat(curve.incidence(EMPLOYMENT, 1)).isEqualTo(0.5, within(1e-12));
        assertThat(curve.incidence(EMPLOYMENT, 3)).isEqualTo(0.5 + 0.5 * 0.5, within(1e-12));
    }

    @Test
    void an_outcome_on_the_day_of_a_censoring_comes_first() {
        CumulativeIncidence curve = CumulativeIncidence.of(List.of(new First(0, 2, null), new First(0, 2, EMPLOYMENT)));
        assertThat(curve.incidence(EMPLOYMENT, 2)).isEqualTo(0.5, within(1e-12));
    }

    /// The derivative of F₁ by each of the four increments, squared and weighted by hand.
    @Test
    void the_variance_is_greenwoods_type() {
        CumulativeIncidence curve = CumulativeIncidence.of(FIVE);
        assertThat(curve.variance(DROP_OUT, 5)).isEqualTo(0.2 * 0.8 / 5, within(1e-12));
        assertThat(curve.variance(EMPLOYMENT, 5)).isEqualTo(0.2 * 0.8 / 5, within(1e-12));
        assertThat(curve.variance(EMPLOYMENT, 3)).isEqualTo(0.4 * 0.6 / 5, within(1e-12));
        CumulativeIncidence censored = CumulativeIncidence.of(List.of(
                new First(0, 1, EMPLOYMENT), new First(0, 2, null), new First(0, 3, EMPLOYMENT), new First(0, 4, null)));
        assertThat(censored.variance(EMPLOYMENT, 3)).as("Greenwood's own: S² Σ d / (Y (Y − d))")
                .isEqualTo(0.375 * 0.375 * (1.0 / (4 * 3) + 1.0 / (2 * 1)), within(1e-12));
    }

    @Test
    void the_band_stays_between_nobody_and_everybody() {
        CumulativeIncidence curve = CumulativeIncidence.of(FIVE);
        CumulativeIncidence.Band band = Objects.requireNonNull(curve.band(EMPLOYMENT, 3));
        assertThat(band.lower()).isBetween(0.0, 0.4);
        assertThat(band.upper()).isBetween(0.4, 1.0);
        assertThat(curve.band(DROP_OUT, 1)).isNull();
    }
}
