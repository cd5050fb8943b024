package org.clairevoie.query.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.clairevoie.events.AccompanimentPaused;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.query.projection.LoggedDatabase;
import org.clairevoie.query.projection.ViewContract;
import org.junit.jupiter.api.Test;

class JourneyProjectionTest extends ViewContract {
    JourneyProjectionTest() {
        super(database -> new JourneyProjection(new JourneyRows(database.template()), database.journeys()));
    }

    /// The log of this test is empty: nothing can be read from it.
    @Test
    void what_the_view_was_handed_of_a_journey_is_not_read_again_when_its_state_moves() {
        LoggedDatabase database = LoggedDatabase.fresh();
        JourneyRows journeys = new JourneyRows(database.template());
        JourneyProjection projection = new JourneyProjection(journeys, database.journeys());
        database.makeTablesOf(projection);
        JourneyWriter journey = JourneyWriter.opened(1).on(1).tellsAlso(Facts.interview("A", 45)).on(2)
                .tellsAlso(new AccompanimentPaused(AccompanimentPaused.Reason.HEALTH, null));
        for (RecordedEvent event : journey.events()) {
            projection.project(List.of(event.at(event.sequence(), event.recordedAt())));
        }
        assertThat(Objects.requireNonNull(journeys.find(journey.id()))).extracting(JourneyState::state, JourneyState::events)
                .containsExactly(JourneyState.State.PAUSED, 3);
    }
}
