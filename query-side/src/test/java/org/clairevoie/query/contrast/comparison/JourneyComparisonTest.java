package org.clairevoie.query.contrast.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.contrast.grid.form.ShippedGrids;
import org.clairevoie.query.contrast.indices.Because;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.contrast.reading.Twins;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.Test;

class JourneyComparisonTest {
    private final Readings clairevoie = Readings.under(GridFile.clairevoie1());
    private final Readings jointBet = Readings.under(ShippedGrids.form("joint-bet-1.json").at(1));

    @Test
    void under_two_grids_it_names_the_services_that_only_one_of_them_counts() {
        JourneyWriter twin = Twins.integrated();
        JourneyComparison comparison = JourneyComparison.of(clairevoie.read(twin.now()), jointBet.read(twin.now()));
        assertThat(comparison.sameReading()).isFalse();
        assertThat(comparison.a().grid().name()).isEqualTo("clairevoie");
        IndexDifference coverage = difference(comparison, Index.LINK_COVERAGE);
        assertThat(coverage).returns(1.0, IndexDifference::from).returns(0.5, IndexDifference::to);
        assertThat(coverage.onlyA().counted()).containsExactly(event(twin, 5), event(twin, 6));
        assertThat(coverage.onlyA().evidence()).containsExactly(event(twin, 3));
        assertThat(coverage.onlyA().events()).isEmpty();
        assertThat(coverage.onlyB().counted()).isEmpty();
    }

    @Test
    void on_two_dates_it_names_what_came_to_count_between_them() {
        JourneyWriter twin = Twins.integratedAfterwards();
        JourneyComparison comparison = JourneyComparison.of(clairevoie.read(twin.knownBy(59)), clairevoie.read(twin.now()));
        assertThat(comparison.a().reading()).isEqualTo(Reading.JUXTAPOSED);
        assertThat(comparison.b().reading()).isEqualTo(Reading.INTEGRATED);
        assertThat(difference(comparison, Index.LINK_COVERAGE).onlyB().counted()).hasSize(4);
        assertThat(difference(comparison, Index.LINK_COVERAGE).onlyA().counted()).isEmpty();
    }

    @Test
    void a_null_on_one_side_says_which_kind_of_nothing_it_is() {
        JourneyWriter journey = JourneyWriter.opened();
        journey.on(1).tells(Facts.partner());
        JourneyComparison comparison = JourneyComparison.of(clairevoie.read(journey.readOn(20)), jointBet.read(journey.readOn(20)));
        assertThat(difference(comparison, Index.LOOP_CLOSURE)).returns(null, IndexDifference::from).returns(0.0, IndexDifference::to)
                .returns(Because.WINDOW_NOT_OVER, IndexDifference::fromBecause).returns(null, IndexDifference::toBecause);
    }

    @Test
    void two_journeys_or_two_clocks_are_not_compared() {
        var one = clairevoie.read(Twins.integrated().now());
        var other = clairevoie.read(JourneyWriter.opened(8).now());
        assertThatIllegalArgumentException().isThrownBy(() -> JourneyComparison.of(one, other));
    }

    private static UUID event(JourneyWriter journey, int number) {
        return journey.events().get(number).eventId();
    }

    private static IndexDifference difference(JourneyComparison comparison, Index index) {
        return comparison.differences().stream().filter(each -> each.index() == index).findFirst().orElseThrow();
    }
}
