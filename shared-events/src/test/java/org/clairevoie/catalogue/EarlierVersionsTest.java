package org.clairevoie.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.EarlierPayload;
import org.clairevoie.events.Payload;
import org.clairevoie.events.StepTaken;
import org.clairevoie.testing.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

final class EarlierVersionsTest {
    private static final EventType IN_HOURS = Objects.requireNonNull(Catalogue.find("accompaniment.step-taken.v1"));
    private static final EventType IN_MINUTES = Objects.requireNonNull(Catalogue.find("accompaniment.step-taken.v2"));

    static Stream<EventType> earlier() {
        return Catalogue.types().stream().filter(type -> EarlierPayload.class.isAssignableFrom(type.shape()));
    }

    @Test
    void the_versions_of_a_type_have_no_gap_and_end_with_the_one_that_the_rules_know() {
        for (EventType type : Catalogue.types()) {
            boolean latest = AccompanimentEvent.class.isAssignableFrom(type.shape());
            assertThat(Catalogue.after(type) == null).as(type.logicalName()).isEqualTo(latest);
            assertThat(type.version() == 1 || Catalogue.types().stream().anyMatch(before -> type.equals(Catalogue.after(before)))).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void each_steps_to_the_version_after_it(EventType type) {
        Payload example = EventJson.MAPPER.treeToValue(Examples.data(type), type.shape());
        assertThat(Catalogue.of(((EarlierPayload) example).next().getClass())).isEqualTo(Catalogue.after(type));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0.25,15", "1.5,90", "1.1,66", "0.1,6", "7.7,462", "0.01,1", "0.005,0", "10000,600000"})
    void hours_become_minutes(double hours, int minutes) {
        assertThat(step(hours).minutes()).isEqualTo(minutes);
    }

    @Test
    void what_was_not_said_stays_unsaid() {
        ObjectNode data = EventJson.MAPPER.createObjectNode().put("doer", "PERSON");
        assertThat(EventJson.read(IN_HOURS, Examples.TIME, data).event()).isEqualTo(EventJson.read(IN_MINUTES, Examples.TIME, data).event());
    }

    @Property(tries = 2_000)
    void whatever_version_1_allows_version_2_allows(@ForAll @DoubleRange(max = 10_000) @Scale(6) double hours) {
        ObjectNode data = EventJson.MAPPER.createObjectNode().put("doer", "PERSON").put("hours", hours);
        assertThat(EventSchemas.violations(IN_HOURS, data)).isEmpty();
        assertThat(EventSchemas.violations(IN_MINUTES, EventJson.MAPPER.valueToTree(step(hours)))).isEmpty();
    }

    private static StepTaken step(double hours) {
        ObjectNode data = EventJson.MAPPER.createObjectNode().put("doer", "PERSON").put("hours", hours);
        return (StepTaken) EventJson.read(IN_HOURS, Examples.TIME, data).event();
    }
}
