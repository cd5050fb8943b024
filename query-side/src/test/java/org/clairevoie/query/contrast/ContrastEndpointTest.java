package org.clairevoie.query.contrast;

import static org.assertj.core.api.Assertions.assertThat;

import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ContrastEndpointTest {
    private static final Queries QUERIES = new Queries();
    private final Http http = QUERIES.http();

    @AfterAll
    static void close() {
        QUERIES.close();
    }
    private final JourneyWriter journey = Queries.journey();

    @BeforeEach
    void record() {
        var partner = journey.on(2).tells(Facts.partner());
        var words = journey.on(3).tells(Facts.verbatim());
        journey.on(4).tells(Facts.service(), Link.to(LinkType.BECAUSE_OF, words));
        journey.on(20).recordedOn(30).enteredOn(21).tells(Facts.service(), Link.to(LinkType.BECAUSE_OF, partner));
        QUERIES.record(journey);
    }

    @Test
    void a_journey_reads_under_the_built_in_grid_however_it_is_called() {
        JsonNode plain = http.read(contrast(""));
        assertThat(plain.get("grid").get("name").asString()).isEqualTo("clairevoie");
        assertThat(http.read(contrast("?grid=clairevoie"))).isEqualTo(plain);
        assertThat(http.read(contrast("?grid=clairevoie/1"))).isEqualTo(plain);
        assertThat(http.read(contrast("?grid=clairevoie%2F1"))).isEqualTo(plain);
        assertThat(http.refused(contrast("?grid=clairevoie/2"), 404).get("type").asString()).endsWith("unknown-grid");
    }

    @Test
    void it_reads_as_of_two_dates_by_either_clock() {
        String knownBy = "?knownBy=" + JourneyWriter.instant(25);
        assertThat(coverage(contrast(knownBy))).isEqualTo(2);
        assertThat(coverage(contrast(knownBy + "&clock=entered"))).isEqualTo(3);
        assertThat(coverage(contrast("?happenedBy=2026-01-09T09:00:00+01:00"))).isEqualTo(2);
        assertThat(http.read(contrast(knownBy + "&clock=entered")).get("clock").asString()).isEqualTo("entered");
        assertThat(http.read(contrast("?happenedBy=2026-01-09T09:00:00%2B01:00")).get("happenedBy").asString()).isEqualTo("2026-01-09T08:00:00Z");
    }

    @Test
    void what_is_not_known_yet_is_not_read() {
        JsonNode now = http.read(contrast(""));
        JsonNode later = http.read(contrast("?knownBy=9999-12-31T23:59:59Z&happenedBy=9999-12-31T23:59:59Z"));
        assertThat(later).isEqualTo(now);
    }

    @Test
    void a_window_ends_while_the_journey_is_silent() {
        assertThat(http.read(contrast("")).get("contrast").get("loopClosure").get("because").asString()).isEqualTo("WINDOW_NOT_OVER");
        QUERIES.record(Queries.journey().on(400).tellsAlso(Facts.interview("A", 30)));
        assertThat(http.read(contrast("")).get("contrast").get("loopClosure").get("value").doubleValue()).isZero();
    }

    @Test
    void before_it_was_known_or_open_there_is_no_reading() {
        assertThat(http.refused(contrast("?knownBy=2025-01-01T00:00:00Z"), 404).get("type").asString()).endsWith("not-known-yet");
        assertThat(http.refused(contrast("?happenedBy=2025-01-01T00:00:00Z"), 404).get("type").asString()).endsWith("not-opened-yet");
    }

    @Test
    void two_journeys_stand_side_by_side() {
        JsonNode pair = http.read("/contrast/pair?a=" + journey.id() + "&b=" + journey.id());
        assertThat(pair.get("oppositeReadings").asBoolean()).isFalse();
        assertThat(http.refused("/contrast/pair?a=" + journey.id(), 400).get("errors").get(0).get("parameter").asString()).isEqualTo("b");
    }

    @Test
    void the_population_counts_readings_nulls_and_journeys_at_risk() {
        JsonNode population = http.read("/contrast");
        long journeys = population.get("journeys").longValue();
        assertThat(journeys).isPositive();
        assertThat(population.get("readings").valueStream().mapToLong(JsonNode::longValue).sum()).isEqualTo(journeys);
        assertThat(population.get("weeks").get(0).get("atRisk").longValue()).isPositive();
        JsonNode coverage = population.get("indices").get("linkCoverage");
        assertThat(coverage.toString()).contains("null");
        assertThat(http.read("/contrast?happenedBy=9999-01-01T00:00:00Z").get("happenedBy")).isEqualTo(population.get("happenedBy"));
        assertThat(http.read("/contrast?knownBy=2025-01-01T00:00:00Z").get("journeys").longValue()).isZero();
    }

    private int coverage(String path) {
        return http.read(path).get("contrast").get("linkCoverage").get("denominator").intValue();
    }

    private String contrast(String query) {
        return "/journeys/" + journey.id() + "/contrast" + query;
    }
}
