package org.clairevoie.query.contrast.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.clairevoie.query.history.Facts.closed;
import static org.clairevoie.query.history.Facts.service;
import static org.clairevoie.query.history.Facts.verbatim;

import java.util.UUID;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.Test;

class FlagsAndDensityTest {
    private final Readings readings = Readings.under(GridFile.clairevoie1());
    private final JourneyWriter journey = JourneyWriter.opened();

    @Test
    void a_link_that_does_not_count_and_a_cause_taken_back_are_flagged() {
        UUID said = journey.on(5).tells(verbatim());
        UUID before = journey.on(4).recordedOn(6).tells(service(), Link.to(LinkType.BECAUSE_OF, said));
        assertThat(readings.read(journey.now()).flags()).containsExactly(new Flag("link-order", before, said));
        journey.on(7).retracts(said);
        assertThat(readings.read(journey.now()).flags()).containsExactly(new Flag("retracted-cause", before, null));
    }

    @Test
    void density_is_by_month_of_observation() {
        journey.on(10).tells(service());
        journey.on(30.4375).tells(service());
        assertThat(readings.read(journey.now()).density()).isEqualTo(new Density(3, 3.0));
    }

    @Test
    void density_stops_at_the_closure() {
        journey.on(30.4375).tells(closed());
        journey.on(100).tells(verbatim());
        assertThat(readings.read(journey.now()).density()).isEqualTo(new Density(2, 2.0));
    }

    @Test
    void a_journey_of_less_than_a_day_has_no_density() {
        assertThat(readings.read(journey.now()).density().eventsPerMonth()).isNull();
        assertThat(readings.read(journey.readOn(1)).density().eventsPerMonth()).isEqualTo(30.4375, within(1e-9));
    }

    @Test
    void readings_under_two_grids_do_not_compare() {
        ContrastReading one = readings.read(journey.now());
        String second = GridFile.write(GridFile.clairevoie1()).replace("\"version\":1", "\"version\":2");
        ContrastReading other = Readings.under(GridFile.parse(second)).read(journey.now());
        assertThatIllegalArgumentException().isThrownBy(() -> ContrastPair.of(one, other));
    }
}
