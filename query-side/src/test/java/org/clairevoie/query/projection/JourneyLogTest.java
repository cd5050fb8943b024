package org.clairevoie.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.clairevoie.eventlog.LogReader;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.protection.EventWeight;
import org.clairevoie.query.history.JourneyHistory;
import org.junit.jupiter.api.Test;

/// What a view is handed need not be read. The log of these tests is empty where nothing may be read from it.
class JourneyLogTest {
    private final LoggedDatabase database = LoggedDatabase.fresh();
    private final JourneyLog journeys = new JourneyLog(new LogReader(database.client()));
    private final List<RecordedEvent> recorded = at(RandomJourneys.of(7, 1));
    private final UUID journey = recorded.getFirst().accompanimentId();

    @Test
    void a_journey_that_begins_is_not_read() {
        assertThat(handed(recorded.subList(0, 3)).events()).isEqualTo(recorded.subList(0, 3));
    }

    @Test
    void what_goes_on_from_what_is_kept_is_not_read() {
        handed(recorded.subList(0, 3));
        assertThat(handed(recorded.subList(3, recorded.size())).events()).isEqualTo(recorded);
    }

    @Test
    void what_does_not_begin_the_journey_is_read() {
        database.log().put(recorded);
        assertThat(handed(recorded.subList(2, 4)).events()).isEqualTo(recorded.subList(0, 4));
    }

    @Test
    void what_leaves_a_gap_behind_what_is_kept_is_read() {
        database.log().put(recorded);
        handed(recorded.subList(0, 2));
        assertThat(handed(recorded.subList(3, 5)).events()).isEqualTo(recorded.subList(0, 5));
    }

    @Test
    void what_has_a_gap_in_it_is_read() {
        database.log().put(recorded);
        assertThat(handed(List.of(recorded.get(0), recorded.get(2))).events()).isEqualTo(recorded.subList(0, 3));
    }

    @Test
    void what_is_handed_a_second_time_says_nothing_of_what_came_later() {
        handed(recorded.subList(0, 3));
        handed(recorded.subList(3, 5));
        assertThat(handed(recorded.subList(0, 3)).events()).isEqualTo(recorded.subList(0, 3));
    }

    @Test
    void what_weighs_too_much_is_not_kept() {
        JourneyLog little = new JourneyLog(new LogReader(database.client()), 2L * EventWeight.of(recorded.getFirst().told()));
        little.keep(journey, recorded.subList(0, 1));
        assertThat(little.all(journey)).isEqualTo(recorded.subList(0, 1));
        little.keep(journey, recorded.subList(1, 5));
        await("it is let go of").atMost(Duration.ofSeconds(10)).until(() -> little.all(journey).isEmpty());
    }

    @Test
    void all_is_what_is_kept_and_what_came_since() {
        database.log().put(recorded.subList(0, 3));
        assertThat(journeys.all(journey)).isEqualTo(recorded.subList(0, 3));
        database.log().put(recorded.subList(3, recorded.size()));
        assertThat(journeys.all(journey)).isEqualTo(recorded);
        assertThat(journeys.all(new UUID(3, 4))).isEmpty();
    }

    @Test
    void whoever_doubts_the_log_reads_it_as_it_stands() {
        database.log().put(recorded);
        journeys.all(journey);
        database.client().sql("alter table event_log disable trigger all").update();
        database.client().sql("truncate event_log").update();
        assertThat(journeys.all(journey)).isEqualTo(recorded);
        assertThat(journeys.asItStands(journey)).isEmpty();
    }

    private JourneyHistory handed(List<RecordedEvent> events) {
        journeys.keep(journey, events);
        return journeys.upTo(journey, events.getLast().position());
    }

    private static List<RecordedEvent> at(List<RecordedEvent> events) {
        return events.stream().map(event -> event.at(event.sequence(), event.recordedAt())).toList();
    }
}
