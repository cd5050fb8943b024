package org.clairevoie.query.contrast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clairevoie.events.AccompanimentOpened;
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
        for (int other = 0; other < 12; other++) {
            JourneyWriter silent = Queries.journey();
            silent.on(20).tells(Facts.interview("A", 30));
            QUERIES.record(silent);
        }
        JsonNode population = http.read("/contrast");
        assertThat(population.at("/journeys/value").longValue()).isPositive();
        assertThat(population.at("/readings/UNOBSERVED/value").longValue()).isPositive();
        assertThat(population.at("/weeks/0/atRisk/value").longValue()).isPositive();
        assertThat(population.at("/indices/linkCoverage/nulls/NOT_OBSERVED/value").longValue()).isPositive();
        assertThat(http.read("/contrast?happenedBy=9999-01-01T00:00:00Z").get("happenedBy")).isEqualTo(population.get("happenedBy"));
        assertThat(http.read("/contrast?knownBy=2025-01-01T00:00:00Z").at("/journeys/value").longValue()).isZero();
    }

    @Test
    void no_two_dates_tell_of_fewer_journeys_than_the_threshold() {
        for (int other = 0; other < 30; other++) {
            JourneyWriter late = JourneyWriter.opened(5_000 + other, 40 + other, AccompanimentOpened.Scheme.RSA, "93066");
            QUERIES.record(late);
        }
        List<Long> told = new ArrayList<>();
        for (int day = 39; day < 72; day++) {
            JsonNode answer = http.read("/contrast?knownBy=" + JourneyWriter.instant(day));
            assertThat(answer.at("/disclosure/threshold").intValue()).isEqualTo(11);
            assertThat(answer.at("/disclosure/en").asString()).contains("make a cohort");
            answer.findValues("value").stream().filter(JsonNode::isIntegralNumber).forEach(count -> assertThat(count.longValue() % 11).isZero());
            told.add(answer.at("/journeys/value").longValue(0));
        }
        assertThat(told.stream().distinct().count()).as("and yet it grows").isGreaterThan(2);
    }

    private int coverage(String path) {
        return http.read(path).get("contrast").get("linkCoverage").get("denominator").intValue();
    }

    private String contrast(String query) {
        return "/journeys/" + journey.id() + "/contrast" + query;
    }
}
