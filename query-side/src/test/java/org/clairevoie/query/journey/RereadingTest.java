package org.clairevoie.query.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.query.projection.LoggedDatabase;
import org.junit.jupiter.api.Test;

class RereadingTest {
    private final LoggedDatabase database = LoggedDatabase.fresh();
    private final JourneyRows journeys = new JourneyRows(database.template());
    private final JourneyProjection projection = new JourneyProjection(journeys, database.journeys());
    private final Rereading rereading = new Rereading(journeys, database.journeys(), Readings.under(GridFile.clairevoie1()));

    @Test
    void a_journey_that_moves_on_is_unread_until_it_is_read_again() {
        JourneyWriter journey = taken();
        assertThat(journeys.unread()).isEqualTo(1);
        assertThat(rereading.catchUp(10)).isEqualTo(1);
        assertThat(journeys.find(journey.id())).extracting(JourneyState::reading).isEqualTo("UNOBSERVED");

        projection.project(database.log().append(List.of(journey.tellsAlso(Facts.interview("A", 30)).events().getLast())));
        assertThat(journeys.find(journey.id())).extracting(JourneyState::reading).isNull();
        assertThat(rereading.catchUp(10)).isEqualTo(1);
        assertThat(rereading.catchUp(10)).isZero();
    }

    @Test
    void who_asks_does_not_wait_for_it() {
        JourneyState row = java.util.Objects.requireNonNull(journeys.find(taken().id()));
        assertThat(rereading.read(row).reading()).isEqualTo("UNOBSERVED");
        assertThat(rereading.read(row.reads("MIXED")).reading()).as("what is read is not read twice").isEqualTo("MIXED");
    }

    @Test
    void a_reading_of_an_earlier_state_is_not_kept() {
        JourneyWriter journey = taken();
        JourneyState before = java.util.Objects.requireNonNull(journeys.find(journey.id()));
        projection.project(database.log().append(List.of(journey.tellsAlso(Facts.interview("A", 30)).events().getLast())));
        journeys.read(before, "INTEGRATED");
        assertThat(journeys.find(journey.id())).extracting(JourneyState::reading).isNull();
    }

    private JourneyWriter taken() {
        database.makeTablesOf(projection);
        JourneyWriter journey = JourneyWriter.opened(1).on(1).tellsAlso(Facts.interview("A", 45));
        projection.project(database.log().append(journey.events()));
        return journey;
    }
}
