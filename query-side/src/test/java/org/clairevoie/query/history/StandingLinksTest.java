package org.clairevoie.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.events.LinkType.BECAUSE_OF;
import static org.clairevoie.query.history.Facts.resource;
import static org.clairevoie.query.history.Facts.service;
import static org.clairevoie.query.history.Facts.verbatim;
import static org.clairevoie.query.history.JourneyWriter.at;
import static org.clairevoie.query.history.JourneyWriter.instant;

import java.util.UUID;
import org.clairevoie.events.Link;
import org.clairevoie.events.Precision;
import org.clairevoie.events.ResourceIdentified.DiscoveredBy;
import org.clairevoie.events.Told;
import org.junit.jupiter.api.Test;

class StandingLinksTest {
    private final JourneyWriter journey = JourneyWriter.opened();
    private final UUID said = journey.on(5).tells(verbatim());

    @Test
    void a_link_that_came_with_its_effect_is_contemporaneous() {
        UUID service = journey.on(10).tells(service(), Link.to(BECAUSE_OF, said));
        assertThat(link()).returns(service, StandingLink::from).returns(said, StandingLink::to)
                .returns(null, StandingLink::assertedBy).returns(true, StandingLink::contemporaneous);
    }

    @Test
    void a_link_counts_from_when_it_is_known() {
        UUID service = journey.on(10).tells(service());
        UUID assertion = journey.on(30).links(service, BECAUSE_OF, said);
        assertThat(journey.knownBy(29).links()).isEmpty();
        assertThat(journey.happenedBy(10).links()).hasSize(1);
        assertThat(link()).returns(assertion, StandingLink::assertedBy).returns(false, StandingLink::contemporaneous);
    }

    @Test
    void fourteen_days_after_its_effect_is_still_contemporaneous() {
        UUID service = journey.on(10).tells(service());
        journey.on(24).links(service, BECAUSE_OF, said);
        assertThat(link().contemporaneous()).isTrue();
    }

    @Test
    void the_senders_clock_tells_when_a_link_was_known_too() {
        UUID service = journey.on(10).tells(service());
        journey.on(30).enteredOn(12).links(service, BECAUSE_OF, said);
        assertThat(link().contemporaneous()).isFalse();
        assertThat(journey.history().asOf(null, null, KnownClock.ENTERED).links().getFirst().contemporaneous()).isTrue();
    }

    @Test
    void an_event_recorded_late_brings_its_links_late() {
        journey.on(10).recordedOn(30).tells(service(), Link.to(BECAUSE_OF, said));
        assertThat(link().contemporaneous()).isFalse();
    }

    @Test
    void a_link_withdrawn_is_gone_until_it_is_asserted_again() {
        UUID service = journey.on(10).tells(service(), Link.to(BECAUSE_OF, said));
        journey.on(11).unlinks(service, BECAUSE_OF, said);
        assertThat(journey.now().links()).isEmpty();
        assertThat(journey.knownBy(10).links()).hasSize(1);
        UUID again = journey.on(50).links(service, BECAUSE_OF, said);
        assertThat(link().assertedBy()).isEqualTo(again);
    }

    @Test
    void a_withdrawal_outlives_a_correction_that_repeats_the_link() {
        UUID service = journey.on(10).tells(service(), Link.to(BECAUSE_OF, said));
        journey.on(11).unlinks(service, BECAUSE_OF, said);
        journey.on(12).corrects(service, service(), Link.to(BECAUSE_OF, said));
        assertThat(journey.now().links()).isEmpty();
        UUID again = journey.on(13).links(service, BECAUSE_OF, said);
        assertThat(link().assertedBy()).isEqualTo(again);
    }

    @Test
    void a_withdrawal_outlives_a_correction_that_brings_the_link_back_after_another_left_it_out() {
        UUID service = journey.on(10).tells(service(), Link.to(BECAUSE_OF, said));
        journey.on(11).corrects(service, service());
        journey.on(12).unlinks(service, BECAUSE_OF, said);
        journey.on(13).corrects(service, service(), Link.to(BECAUSE_OF, said));
        assertThat(journey.now().links()).isEmpty();
        journey.on(14).links(service, BECAUSE_OF, said);
        assertThat(journey.now().links()).hasSize(1);
    }

    @Test
    void retracting_a_withdrawal_restores_the_link() {
        UUID service = journey.on(10).tells(service(), Link.to(BECAUSE_OF, said));
        UUID withdrawal = journey.on(11).unlinks(service, BECAUSE_OF, said);
        journey.on(12).retracts(withdrawal);
        assertThat(journey.now().links()).hasSize(1);
    }

    @Test
    void retracting_an_assertion_takes_the_link_away() {
        UUID service = journey.on(10).tells(service());
        UUID assertion = journey.on(11).links(service, BECAUSE_OF, said);
        journey.on(12).retracts(assertion);
        assertThat(journey.now().links()).isEmpty();
    }

    @Test
    void a_link_said_twice_is_one_and_as_old_as_the_first() {
        UUID service = journey.on(10).tells(service(), Link.to(BECAUSE_OF, said), Link.to(BECAUSE_OF, said));
        journey.on(50).links(service, BECAUSE_OF, said);
        assertThat(journey.now().links()).hasSize(1);
        assertThat(link().assertedBy()).isNull();
    }

    @Test
    void a_link_that_arrives_in_a_correction_was_asserted_by_it() {
        UUID service = journey.on(10).tells(service());
        UUID correction = journey.on(40).corrects(service, service(), Link.to(BECAUSE_OF, said));
        assertThat(link()).returns(correction, StandingLink::assertedBy).returns(false, StandingLink::contemporaneous);
    }

    @Test
    void a_link_that_a_correction_repeats_was_there_before() {
        UUID service = journey.on(10).tells(service(), Link.to(BECAUSE_OF, said));
        journey.on(40).corrects(service, service(), Link.to(BECAUSE_OF, said));
        assertThat(link()).returns(null, StandingLink::assertedBy).returns(true, StandingLink::contemporaneous);
    }

    @Test
    void a_link_that_a_correction_leaves_out_is_gone() {
        UUID service = journey.on(10).tells(service(), Link.to(BECAUSE_OF, said));
        UUID without = journey.on(40).corrects(service, service());
        assertThat(journey.now().links()).isEmpty();
        journey.on(41).retracts(without);
        assertThat(link().assertedBy()).isNull();
    }

    @Test
    void a_link_to_a_retracted_target_leaves_and_flags_its_effect() {
        UUID service = journey.on(10).tells(service(), Link.to(BECAUSE_OF, said));
        journey.on(11).retracts(said);
        assertThat(journey.now().links()).isEmpty();
        assertThat(journey.now().events().getLast()).returns(service, Standing::eventId).returns(true, Standing::causeRetracted);
        assertThat(journey.knownBy(10).events().getLast().causeRetracted()).isFalse();
    }

    @Test
    void a_cause_that_happened_after_its_effect_does_not_count() {
        UUID service = journey.on(3).recordedOn(6).tells(service(), Link.to(BECAUSE_OF, said));
        assertThat(link()).returns(service, StandingLink::from).returns(false, StandingLink::counted);
    }

    @Test
    void an_effect_known_to_the_day_happened_before_what_is_known_to_the_minute_that_day() {
        journey.on(5).to(Precision.DAY).tells(service(), Link.to(BECAUSE_OF, said));
        assertThat(link().counted()).isFalse();
    }

    @Test
    void both_ends_must_have_happened() {
        UUID service = journey.on(10).tells(service());
        UUID found = journey.on(8).recordedOn(11).tells(resource(DiscoveredBy.PERSON));
        journey.on(11).links(service, BECAUSE_OF, found);
        assertThat(journey.history().asOf(instant(9), null, KnownClock.RECORDED).links()).isEmpty();
        assertThat(journey.history().asOf(instant(10), null, KnownClock.RECORDED).links()).hasSize(1);
    }

    @Test
    void a_correction_of_the_date_can_put_a_cause_after_its_effect() {
        journey.on(10).tells(service(), Link.to(BECAUSE_OF, said));
        journey.on(12).corrects(said, Told.of(verbatim(), at(11)));
        assertThat(link().counted()).isFalse();
    }

    private StandingLink link() {
        assertThat(journey.now().links()).hasSize(1);
        return journey.now().links().getFirst();
    }
}
