package org.clairevoie.command.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.command.accompaniment.Lines.*;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.clairevoie.command.accompaniment.Story;
import org.clairevoie.command.accompaniment.Story.Line;
import org.clairevoie.command.append.LogUnavailable;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Each with its cache and its writer, on one database.
final class TwoNodesTest {
    private static final Line INTERVIEW = told("interview", interview(), "2026-02-01");
    private final DataSource database = TestDatabase.withLog();
    private final Node one = new Node(database);
    private final Node two = new Node(database);

    @AfterEach
    void stop() {
        one.close();
        two.close();
    }

    @Test
    void what_another_node_wrote_meanwhile_is_decided_upon() {
        one.send(OPENED);
        two.send(INTERVIEW);
        assertThat(event(one.send(told("next", interview(), "2026-02-02"))).sequence()).isEqualTo(2);
        assertThat(event(two.send(told("last", interview(), "2026-02-03"))).sequence()).isEqualTo(3);
    }

    @Test
    void a_refusal_out_of_an_old_state_is_asked_again() {
        one.send(OPENED);
        two.send(INTERVIEW);
        assertThat(one.send(told("linked", strategy(), "2026-02-02", link(LinkType.RESULTS_FROM, "interview")))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void never_opened_out_of_an_old_state_is_asked_again() {
        assertThat(one.send(INTERVIEW)).isInstanceOf(Outcome.NeverOpened.class);
        two.send(OPENED);
        assertThat(one.send(INTERVIEW)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void an_acceptance_out_of_an_old_state_is_asked_again() {
        one.send(OPENED);
        two.send(told("retracted", interview(), "2026-02-01"));
        one.send(INTERVIEW);
        two.send(retracted("retraction", "interview"));
        assertThat(one.send(told("linked", strategy(), "2026-02-02", link(LinkType.RESULTS_FROM, "interview")))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void an_expectation_is_compared_with_what_is_there_now() {
        one.send(OPENED);
        two.send(INTERVIEW);
        assertThat(one.send(0, told("next", interview(), "2026-02-02"))).isEqualTo(new Outcome.Stale(1));
        assertThat(one.send(1, told("next", interview(), "2026-02-02"))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_repeat_on_another_node_answers_as_the_first_time() {
        one.send(OPENED);
        RecordedEvent first = event(two.send(INTERVIEW));
        assertThat(one.send(INTERVIEW)).isEqualTo(new Outcome.Repeated(first));
        assertThat(one.send(INTERVIEW.withContent("other"))).isInstanceOf(Outcome.OtherContent.class);
    }

    @Test
    void one_event_sent_to_both_at_once_is_recorded_once() throws Exception {
        one.send(OPENED);
        for (int i = 0; i < 20; i++) {
            Line line = told("raced-" + i, interview(), "2026-02-01");
            List<Outcome> outcomes = atOnce(List.of(() -> one.send(line), () -> two.send(line)));
            assertThat(outcomes).extracting(outcome -> event(outcome)).containsOnly(event(outcomes.getFirst()));
            assertThat(outcomes).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
        }
        assertThat(one.log.head()).isEqualTo(20);
    }

    @Test
    void two_that_race_for_one_accompaniment_leave_no_hole() throws Exception {
        one.send(OPENED);
        List<Callable<Outcome>> sendings = IntStream.range(0, 60).<Callable<Outcome>>mapToObj(i -> {
            Node node = i % 2 == 0 ? one : two;
            return () -> persistent(node, told("raced-" + i, interview(), "2026-02-01"));
        }).toList();
        assertThat(atOnce(sendings)).extracting(outcome -> event(outcome).sequence())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 60).boxed().toList());
        assertThat(one.log.accompaniment(Story.ACCOMPANIMENT, 0)).extracting(RecordedEvent::sequence)
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 60).boxed().toList());
    }

    /// As a sender does that was told to come again.
    private static Outcome persistent(Node node, Line line) {
        for (int tries = 0; tries < 10; tries++) {
            try {
                return node.send(line);
            } catch (LogUnavailable contended) {
                assertThat(contended).hasMessageContaining("too many at once");
            }
        }
        throw new AssertionError("contended ten times over");
    }

    private static List<Outcome> atOnce(List<Callable<Outcome>> sendings) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome> sending : threads.invokeAll(sendings)) {
                outcomes.add(sending.get(60, TimeUnit.SECONDS));
            }
        }
        return outcomes;
    }

    private static RecordedEvent event(Outcome outcome) {
        assertThat(outcome).isInstanceOfAny(Outcome.Accepted.class, Outcome.Repeated.class);
        return outcome instanceof Outcome.Accepted accepted ? accepted.event() : ((Outcome.Repeated) outcome).event();
    }
}
