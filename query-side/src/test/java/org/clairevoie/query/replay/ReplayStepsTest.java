package org.clairevoie.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.query.history.Facts.goal;
import static org.clairevoie.query.history.Facts.interview;
import static org.clairevoie.query.history.Facts.partner;
import static org.clairevoie.query.history.Facts.service;
import static org.clairevoie.query.history.Facts.verbatim;

import java.util.List;
import java.util.UUID;
import org.clairevoie.events.Author;
import org.clairevoie.events.LinkType;
import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.contrast.reading.Twins;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReplayStepsTest {
    private final Readings readings = Readings.under(GridFile.clairevoie1());

    @Test
    void the_last_step_is_the_reading_of_the_journey_in_every_order() {
        for (JourneyWriter journey : List.of(Twins.integrated(), Twins.juxtaposed(), Twins.integratedAfterwards())) {
            ContrastReading whole = readings.read(journey.now());
            for (Order order : List.of(Order.RECORDED, Order.ENTERED)) {
                assertThat(steps(journey, order)).hasSize(journey.events().size());
                assertThat(steps(journey, order).getLast())
                        .returns(whole.reading(), Step::reading)
                        .returns(whole.index(Index.COHESION).value(), step -> step.contrast().get("cohesion"));
            }
        }
    }

    @Test
    void a_late_link_is_a_step_of_its_own_and_the_cause_of_what_it_changes() {
        JourneyWriter journey = JourneyWriter.opened();
        UUID said = journey.on(1).tells(verbatim());
        UUID service = journey.on(2).tells(service());
        UUID link = journey.on(3).links(service, LinkType.BECAUSE_OF, said);
        Step last = steps(journey, Order.RECORDED).getLast();
        assertThat(last.event().type()).isEqualTo("accompaniment.link-asserted.v1");
        assertThat(last.changed()).containsExactly(
                new Change(Index.LINK_COVERAGE, 0.0, 1.0, List.of(link)), new Change(Index.ROOTEDNESS, 0.0, 1.0, List.of(link)));
    }

    @Test
    void what_time_alone_changed_is_because_of_what_was_waiting() {
        JourneyWriter journey = JourneyWriter.opened();
        UUID engagement = journey.on(1).tells(partner());
        UUID interview = journey.on(40).tells(interview("A", 30));
        assertThat(steps(journey, Order.RECORDED).getLast().changed()).containsExactly(
                new Change(Index.LOOP_CLOSURE, null, 0.0, List.of(engagement)),
                new Change(Index.INTERVIEW_YIELD, null, 0.0, List.of(interview)));
    }

    @Test
    void in_happened_order_each_event_stands_as_corrected_since() {
        JourneyWriter journey = JourneyWriter.opened();
        UUID goal = journey.on(5).tells(goal(Author.RULE));
        journey.on(6).tells(service());
        journey.on(3).recordedOn(20).tells(verbatim());
        journey.on(30).corrects(goal, goal(Author.PERSON));
        assertThat(steps(journey, Order.HAPPENED)).extracting(step -> step.event().type()).containsExactly(
                "accompaniment.accompaniment-opened.v1", "accompaniment.person-spoke.v1", "accompaniment.goal-agreed.v1",
                "accompaniment.service-prescribed.v1");
        assertThat(steps(journey, Order.HAPPENED).get(2).contrast()).containsEntry("fourCos", 0.5);
    }

    @Test
    void the_twin_linked_afterwards_turns_at_its_links() {
        List<Step> steps = steps(Twins.integratedAfterwards(), Order.RECORDED);
        assertThat(steps.get(10).reading()).isEqualTo(Reading.JUXTAPOSED);
        assertThat(steps.getLast().reading()).isEqualTo(Reading.INTEGRATED);
    }

    @Test
    void a_step_names_no_sender_and_repeats_no_word() {
        String line = JsonMapper.builder().build().writeValueAsString(steps(Twins.integrated(), Order.RECORDED).get(2));
        assertThat(line).startsWith("{\"step\":3,\"grid\":{\"name\":\"clairevoie\",\"version\":1},\"order\":\"recorded\",\"happenedBy\":")
                .contains("\"event\":{\"eventId\":", "\"because\":{\"", "\"type\":\"accompaniment.person-spoke.v1\"");
        assertThat(line).doesNotContain("frontline", "7-2", "actor", "\"text\"", "hypothesis");
    }

    private List<Step> steps(JourneyWriter journey, Order order) {
        return ReplaySteps.of(journey.history(), readings, order);
    }
}
