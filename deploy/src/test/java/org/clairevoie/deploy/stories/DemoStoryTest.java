package org.clairevoie.deploy.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.clairevoie.deploy.demo.journeys.SyntheticCohort;
import org.clairevoie.deploy.demo.posting.DemoLoader;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.deploy.demo.posting.Tally;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A synthetic cohort through the front door, and what the population then reads as.
class DemoStoryTest {
    private static final List<List<SyntheticEvent>> COHORT =
            new SyntheticCohort(2020, 60, Instant.parse("2026-04-01T00:00:00Z")).journeys().toList();
    private static final int EVENTS = COHORT.stream().mapToInt(List::size).sum();
    private static final RunningService SERVICE = RunningService.start();
    private static Tally first = new Tally();

    @BeforeAll
    static void load() throws IOException {
        try (DemoLoader loader = new DemoLoader(SERVICE.address())) {
            first = loader.post(COHORT, _ -> { });
        }
        SERVICE.http().until("/actuator/views", views -> views.valueStream().allMatch(view -> view.get("position").intValue() == EVENTS - 1));
    }

    @AfterAll
    static void stop() {
        SERVICE.stop();
    }

    @Test
    void every_event_of_the_demo_is_accepted_and_recognised_the_second_time() throws IOException {
        assertThat(first.problems()).isEmpty();
        assertThat(first.accepted()).isEqualTo(EVENTS);
        try (DemoLoader loader = new DemoLoader(SERVICE.address())) {
            Tally second = loader.post(COHORT, _ -> { });
            assertThat(second.repeated()).isEqualTo(EVENTS);
            assertThat(second.accepted() + second.refused()).isZero();
        }
    }

    @Test
    void the_population_holds_both_conceptions_and_all_between() {
        JsonNode population = SERVICE.http().read("/contrast?clock=entered");

        int told = COHORT.size() - COHORT.size() % population.at("/disclosure/threshold").intValue();
        assertThat(population.at("/journeys/value").intValue()).isEqualTo(told);
        assertThat(List.of("INTEGRATED", "MIXED", "JUXTAPOSED"))
                .allSatisfy(reading -> assertThat(SERVICE.http().read("/journeys?reading=" + reading).get("items")).as(reading).isNotEmpty());
        assertThat(population.at("/weeks/0/atRisk/value").intValue()).isEqualTo(told);
        population.get("indices").forEach(index -> assertThat(index.at("/n/value").isIntegralNumber() || index.at("/n/value").isNull()).isTrue());
    }

    @Test
    void a_view_thrown_away_and_rebuilt_is_the_same_to_the_byte() {
        Http http = SERVICE.http();
        JsonNode journeys = http.read("/journeys?limit=500");
        JsonNode population = http.read("/contrast");
        assertThat(journeys.get("items")).hasSize(COHORT.size());

        for (String view : List.of("journey", "contrast", "audit")) {
            assertThat(http.act("/actuator/views/" + view).status()).isEqualTo(200);
            http.until("/actuator/views", views -> views.valueStream().allMatch(each -> each.get("position").intValue() == EVENTS - 1));
        }

        assertThat((Object) http.read("/journeys?limit=500")).isEqualTo(journeys);
        assertThat((Object) http.read("/contrast")).isEqualTo(population);
    }
}
