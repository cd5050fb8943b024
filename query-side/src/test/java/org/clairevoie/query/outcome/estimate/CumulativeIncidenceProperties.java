package org.clairevoie.query.outcome.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clairevoie.query.outcome.Exposure.First;
import org.clairevoie.query.outcome.OutcomeGroup;

class CumulativeIncidenceProperties {
    private static final List<OutcomeGroup> GROUPS = List.of(OutcomeGroup.values());
    private static final int CENSORED = GROUPS.size();

    @Provide
    Arbitrary<List<First>> journeys() {
        return journeys(Arbitraries.integers().between(0, CENSORED + 1), Arbitraries.integers().between(0, 6));
    }

    @Provide
    Arbitrary<List<First>> uncensored() {
        return journeys(Arbitraries.integers().between(0, CENSORED - 1), Arbitraries.just(0));
    }

    private static Arbitrary<List<First>> journeys(Arbitrary<Integer> causes, Arbitrary<Integer> entries) {
        return Combinators.combine(entries, Arbitraries.integers().between(1, 12), causes)
                .as((entry, days, cause) -> new First(entry, entry + days, cause < CENSORED ? GROUPS.get(cause) : null))
                .list().ofMinSize(1).ofMaxSize(40);
    }

    @Property(tries = 300)
    void what_came_and_what_did_not_are_everybody(@ForAll("journeys") List<First> journeys) {
        CumulativeIncidence curve = CumulativeIncidence.of(journeys);
        for (CumulativeIncidence.Step step : curve.steps()) {
            double came = step.incidence().values().stream().mapToDouble(Double::doubleValue).sum();
            assertThat(came + step.survival()).isEqualTo(1, within(1e-9));
            assertThat(step.atRisk()).isGreaterThanOrEqualTo(step.ofAnyCause() + step.censored());
        }
    }

    @Property(tries = 300)
    void no_curve_comes_down(@ForAll("journeys") List<First> journeys) {
        CumulativeIncidence curve = CumulativeIncidence.of(journeys);
        for (OutcomeGroup cause : OutcomeGroup.values()) {
            for (int day = 1; day <= 20; day++) {
                assertThat(curve.incidence(cause, day)).isGreaterThanOrEqualTo(curve.incidence(cause, day - 1));
                assertThat(curve.variance(cause, day)).isBetween(0.0, 1.0);
            }
        }
    }

    @Property(tries = 300)
    void without_censoring_it_is_plain_counting(@ForAll("uncensored") List<First> journeys) {
        CumulativeIncidence curve = CumulativeIncidence.of(journeys);
        int all = journeys.size();
        for (OutcomeGroup cause : OutcomeGroup.values()) {
            for (int day = 0; day <= 13; day++) {
                int by = day;
                double share = (double) journeys.stream().filter(each -> each.cause() == cause && each.exit() <= by).count() / all;
                assertThat(curve.incidence(cause, day)).isEqualTo(share, within(1e-9));
                assertThat(curve.variance(cause, day)).isEqualTo(share * (1 - share) / all, within(1e-9));
            }
        }
    }

    /// Seen from the other side: at risk are those that had entered and not left, counted one by one.
    @Property(tries = 200)
    void at_risk_are_those_who_had_come_and_not_gone(@ForAll("journeys") List<First> journeys) {
        for (CumulativeIncidence.Step step : CumulativeIncidence.of(journeys).steps()) {
            assertThat(step.atRisk()).isEqualTo(
                    journeys.stream().filter(each -> each.entry() < step.day() && step.day() <= each.exit()).count());
        }
    }
}
