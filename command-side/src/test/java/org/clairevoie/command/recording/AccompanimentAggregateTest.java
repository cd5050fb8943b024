package org.clairevoie.command.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.command.accompaniment.Lines.*;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.clairevoie.command.accompaniment.Story;
import org.clairevoie.command.accompaniment.Story.Line;
import org.clairevoie.command.recording.Verdicts.Verdict;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AccompanimentAggregateTest {
    private static final Line INTERVIEW = told("interview", interview(), "2026-02-01");
    private final Node node = new Node(TestDatabase.withLog());
    private final AggregateTestFixture<AccompanimentAggregate> fixture = new AggregateTestFixture<>(AccompanimentAggregate.class);

    @BeforeEach
    void wire() {
        fixture.registerInjectableResource(node.admission());
        fixture.registerCommandTargetResolver(
                command -> new VersionedAggregateIdentifier(((RecordEvents) command.getPayload()).accompanimentId(), null));
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void an_opening_creates_what_was_missing() {
        applied(fixture.givenNoPriorActivity().when(record(OPENED)), 0);
    }

    @Test
    void what_is_routed_to_an_accompaniment_is_decided_on_its_history() {
        applied(fixture.given(opened()).when(record(INTERVIEW, told("next", interview(), "2026-02-02"))), 1, 2);
    }

    @Test
    void a_refusal_applies_nothing_and_is_no_exception() {
        ResultValidator<AccompanimentAggregate> result = fixture.given(opened()).when(record(told("bad", interview(0), "2026-02-01")));
        assertThat(verdicts(result.expectNoEvents())).allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Verdict.Decided.class));
    }

    @Test
    void what_was_never_opened_stays_so() {
        ResultValidator<AccompanimentAggregate> result = fixture.givenNoPriorActivity().when(record(INTERVIEW));
        assertThat(verdicts(result.expectNoEvents())).allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Verdict.Decided.class));
    }

    @Test
    void a_key_that_is_taken_elsewhere_is_not_even_asked_about() {
        EventKey taken = new EventKey(Story.SOURCE, "interview");
        RecordEvents command = new RecordEvents(Story.ACCOMPANIMENT, null, List.of(Node.sent(INTERVIEW)), Node.BY, Set.of(taken));
        assertThat(verdicts(fixture.given(opened()).when(command).expectNoEvents())).isEqualTo(List.of(new Verdict.TakenElsewhere(taken)));
    }

    private RecordedEvent opened() {
        Outcome opened = node.send(OPENED);
        return ((Outcome.Accepted) opened).event();
    }

    private static RecordEvents record(Line... lines) {
        return new RecordEvents(Story.ACCOMPANIMENT, null, Stream.of(lines).map(Node::sent).toList(), Node.BY, Set.of());
    }

    private static void applied(ResultValidator<AccompanimentAggregate> result, int... sequences) {
        List<Integer> applied = verdicts(result.expectSuccessfulHandlerExecution()).stream()
                .map(verdict -> ((Verdict.Applied) verdict).event().sequence()).toList();
        assertThat(applied).containsExactly(java.util.Arrays.stream(sequences).boxed().toArray(Integer[]::new));
        result.expectEventsMatching(Matchers.<List<EventMessage<?>>>matches(events -> events.size() == sequences.length));
    }

    private static List<Verdict> verdicts(ResultValidator<AccompanimentAggregate> result) {
        List<Verdict> verdicts = new java.util.ArrayList<>();
        result.expectResultMessagePayloadMatching(Matchers.matches((Verdicts payload) -> verdicts.addAll(payload.each())));
        return verdicts;
    }
}
