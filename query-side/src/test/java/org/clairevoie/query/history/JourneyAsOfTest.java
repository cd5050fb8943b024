package org.clairevoie.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.query.history.Facts.barrier;
import static org.clairevoie.query.history.Facts.goal;
import static org.clairevoie.query.history.Facts.interview;
import static org.clairevoie.query.history.Facts.resource;
import static org.clairevoie.query.history.Facts.service;
import static org.clairevoie.query.history.JourneyWriter.at;
import static org.clairevoie.query.history.JourneyWriter.instant;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.Author;
import org.clairevoie.events.Precision;
import org.clairevoie.events.ResourceIdentified.DiscoveredBy;
import org.clairevoie.events.Told;
import org.junit.jupiter.api.Test;

class JourneyAsOfTest {
    private final JourneyWriter journey = JourneyWriter.opened();

    @Test
    void an_event_counts_once_it_had_happened_and_was_known_both_inclusive() {
        UUID late = journey.on(10).recordedOn(40).tells(service());
        JourneyHistory history = journey.history();
        assertThat(ids(history.asOf(instant(10), instant(40), KnownClock.RECORDED))).contains(late);
        assertThat(ids(history.asOf(instant(9.99), instant(40), KnownClock.RECORDED))).doesNotContain(late);
        assertThat(ids(history.asOf(instant(40), instant(39.99), KnownClock.RECORDED))).doesNotContain(late);
    }

    @Test
    void by_default_it_is_what_the_last_event_makes_known() {
        journey.on(10).recordedOn(40).tells(service());
        JourneyAsOf now = journey.now();
        assertThat(now.knownBy()).isEqualTo(instant(40));
        assertThat(now.happenedBy()).isEqualTo(instant(40));
        assertThat(now.position()).isEqualTo(1001);
        assertThat(journey.knownBy(20).happenedBy()).isEqualTo(instant(20));
    }

    @Test
    void the_senders_clock_knows_what_was_imported_in_bulk() {
        UUID imported = journey.on(10).recordedOn(400).enteredOn(11).tells(service());
        assertThat(ids(journey.history().asOf(null, instant(12), KnownClock.ENTERED))).contains(imported);
        assertThat(ids(journey.history().asOf(null, instant(12), KnownClock.RECORDED))).doesNotContain(imported);
        assertThat(journey.history().asOf(null, null, KnownClock.ENTERED).knownBy()).isEqualTo(instant(11));
    }

    @Test
    void what_happened_comes_in_happened_order_then_by_position() {
        UUID second = journey.on(20).tells(service());
        UUID first = journey.on(10).recordedOn(21).tells(barrier());
        UUID alsoSecond = journey.on(20).recordedOn(22).tells(service());
        assertThat(ids(journey.now())).endsWith(first, second, alsoSecond);
    }

    @Test
    void a_day_counts_from_its_start_in_its_own_offset() {
        UUID sometime = journey.on(10).to(Precision.DAY).tells(service());
        assertThat(ids(journey.happenedBy(9.625))).contains(sometime);
        assertThat(ids(journey.happenedBy(9.624))).doesNotContain(sometime);
    }

    @Test
    void a_month_counts_from_its_start() {
        UUID sometime = journey.on(40).to(Precision.MONTH).tells(service());
        assertThat(journey.now().events().getLast().eventId()).isEqualTo(sometime);
        assertThat(journey.now().events().getLast().happenedAt()).isEqualTo("2026-01-31T23:00:00Z");
    }

    @Test
    void a_correction_shows_from_when_it_is_known_whatever_had_happened() {
        UUID goal = journey.on(5).tells(goal(Author.COUNSELLOR));
        journey.on(30).corrects(goal, goal(Author.PERSON));
        assertThat(event(journey.knownBy(29), goal)).isEqualTo(goal(Author.COUNSELLOR));
        assertThat(event(journey.happenedBy(6), goal)).isEqualTo(goal(Author.PERSON));
        assertThat(standing(journey.now(), goal).corrected()).isTrue();
    }

    @Test
    void a_correction_of_the_date_moves_the_event() {
        UUID goal = journey.on(5).tells(goal(Author.PERSON));
        journey.on(30).corrects(goal, Told.of(goal(Author.PERSON), at(12)));
        assertThat(ids(journey.happenedBy(11))).doesNotContain(goal);
        assertThat(standing(journey.now(), goal).happenedAt()).isEqualTo(instant(12));
    }

    @Test
    void the_latest_correction_wins_and_retracting_it_restores_the_one_before() {
        UUID goal = journey.on(5).tells(goal(Author.COUNSELLOR));
        journey.on(30).corrects(goal, goal(Author.JOINT));
        UUID second = journey.on(31).corrects(goal, goal(Author.PERSON));
        assertThat(event(journey.now(), goal)).isEqualTo(goal(Author.PERSON));
        journey.on(32).retracts(second);
        assertThat(event(journey.now(), goal)).isEqualTo(goal(Author.JOINT));
        assertThat(event(journey.knownBy(31), goal)).isEqualTo(goal(Author.PERSON));
    }

    @Test
    void retracting_the_original_silences_its_corrections() {
        UUID goal = journey.on(5).tells(goal(Author.COUNSELLOR));
        journey.on(30).corrects(goal, goal(Author.JOINT));
        journey.on(31).retracts(goal);
        assertThat(ids(journey.now())).doesNotContain(goal);
        assertThat(journey.now().retracted()).extracting(Standing::eventId).containsExactly(goal);
        assertThat(ids(journey.knownBy(30))).contains(goal);
    }

    @Test
    void a_retraction_is_not_retracted() {
        UUID goal = journey.on(5).tells(goal(Author.COUNSELLOR));
        UUID retraction = journey.on(31).retracts(goal);
        journey.on(32).retracts(retraction);
        assertThat(ids(journey.now())).doesNotContain(goal);
    }

    @Test
    void a_contestation_stands_beside_the_fact() {
        UUID barrier = journey.on(5).tells(barrier());
        journey.on(6).contests(barrier);
        assertThat(standing(journey.now(), barrier).contested()).isTrue();
        assertThat(standing(journey.knownBy(5), barrier).contested()).isFalse();
    }

    @Test
    void acts_about_the_record_are_not_what_happened() {
        UUID resource = journey.on(5).tells(resource(DiscoveredBy.PERSON));
        UUID contestation = journey.on(6).contests(resource);
        journey.on(7).tells(interview("A", 30));
        assertThat(ids(journey.now())).doesNotContain(contestation).hasSize(3);
        assertThat(journey.now().recordActs()).hasSize(1);
    }

    @Test
    void an_earlier_date_read_from_a_view_is_the_view_of_that_date() {
        UUID goal = journey.on(5).tells(goal(Author.COUNSELLOR));
        journey.on(30).corrects(goal, Told.of(goal(Author.PERSON), at(12)));
        JourneyAsOf direct = journey.history().asOf(instant(11), instant(30), KnownClock.RECORDED);
        assertThat(journey.now().until(instant(11))).isEqualTo(direct);
    }

    @Test
    void most_of_a_journey_recorded_weeks_after_the_fact_was_recorded_in_bulk() {
        journey.on(10).recordedOn(400).tells(service());
        assertThat(journey.history().recordedInBulk()).isFalse();
        journey.on(11).recordedOn(400).tells(service());
        assertThat(journey.history().recordedInBulk()).isTrue();
        assertThat(Duration.between(instant(0), journey.now().openedAt())).isZero();
    }

    private static List<UUID> ids(JourneyAsOf view) {
        return view.events().stream().map(Standing::eventId).toList();
    }

    private static Standing standing(JourneyAsOf view, UUID eventId) {
        return view.events().stream().filter(event -> event.eventId().equals(eventId)).findFirst().orElseThrow();
    }

    private static AccompanimentEvent event(JourneyAsOf view, UUID eventId) {
        return standing(view, eventId).event();
    }
}
