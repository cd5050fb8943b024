package org.clairevoie.query.contrast.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.query.contrast.reading.Reading.INTEGRATED;
import static org.clairevoie.query.contrast.reading.Reading.UNOBSERVED;
import static org.clairevoie.query.history.Facts.closed;
import static org.clairevoie.query.history.Facts.service;

import org.clairevoie.events.AccompanimentReopened;
import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.Test;

class WeeklyTrajectoryTest {
    private final Readings readings = Readings.under(GridFile.clairevoie1());

    @Test
    void each_week_reads_what_had_happened_by_its_end() {
        assertThat(of(Twins.integrated()).weeks()).containsExactly(Reading.MIXED, INTEGRATED);
        JourneyWriter slow = JourneyWriter.opened();
        slow.on(8).tells(service());
        slow.on(15).tells(service());
        assertThat(of(slow).weeks()).containsExactly(UNOBSERVED, UNOBSERVED, Reading.JUXTAPOSED);
    }

    @Test
    void a_week_is_at_risk_only_while_the_journey_is_open() {
        JourneyWriter journey = JourneyWriter.opened();
        journey.on(8).tells(closed());
        journey.on(22).tells(new AccompanimentReopened(null));
        journey.on(30).tells(service());
        assertThat(of(journey).weeks()).containsExactly(UNOBSERVED, UNOBSERVED, null, null, UNOBSERVED);
    }

    @Test
    void a_journey_whose_opening_is_not_known_has_no_week() {
        assertThat(WeeklyTrajectory.of(JourneyWriter.opened().knownBy(-1), readings).weeks()).isEmpty();
    }

    private WeeklyTrajectory of(JourneyWriter journey) {
        return WeeklyTrajectory.of(journey.now(), readings);
    }
}
