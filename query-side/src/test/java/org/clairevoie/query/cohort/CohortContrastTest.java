package org.clairevoie.query.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CohortContrastTest {
    private static final Queries QUERIES = new Queries();
    private final Http http = QUERIES.http();

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void readings_and_indices_are_counted_with_their_nulls_and_how_richly_they_are_recorded() {
        Accompanied people = new Accompanied("01001").integrated(20, Scheme.RSA).juxtaposed(24, Scheme.RSA).recordedBy(QUERIES);
        JsonNode told = http.read(people.cohort(http, "") + "/contrast");
        assertThat(told.get("readings").get("INTEGRATED").get("value").longValue()).isEqualTo(20);
        assertThat(told.get("readings").get("JUXTAPOSED").get("value").longValue()).isEqualTo(24);
        assertThat(told.get("readings").get("MIXED").get("value").longValue()).isZero();
        JsonNode coverage = told.get("indices").get("linkCoverage");
        assertThat(coverage.get("n").get("value").longValue()).isEqualTo(44);
        assertThat(coverage.get("mean").get("value").doubleValue()).isEqualTo(0.455);
        assertThat(coverage.get("upperQuartile").get("value").doubleValue()).isEqualTo(1);
        assertThat(coverage.get("histogram").get("0.0-0.25").get("value").longValue()).isEqualTo(24);
        JsonNode reuse = told.get("indices").get("reportReuse");
        assertThat(reuse.get("nulls").get("NOT_OBSERVED").get("value").longValue()).isEqualTo(44);
        assertThat(reuse.get("mean").get("because").asString()).isEqualTo("NOBODY");
        assertThat(told.get("size").toString()).isEqualTo("{\"value\":44}");
        assertThat(told.get("eventsPerMonth").get("INTEGRATED").get("mean").get("value").doubleValue())
                .isGreaterThan(told.get("eventsPerMonth").get("JUXTAPOSED").get("mean").get("value").doubleValue());
        assertThat(told.get("grid").get("name").asString()).isEqualTo("clairevoie");
        assertThat(told.get("warning")).isNull();
    }

    @Test
    void few_of_one_reading_are_suppressed_with_others_and_null_is_not_zero() {
        Accompanied people = new Accompanied("02001").integrated(4, Scheme.RSA).juxtaposed(30, Scheme.RSA).recordedBy(QUERIES);
        JsonNode told = http.read(people.cohort(http, "") + "/contrast");
        for (String hidden : new String[] {"INTEGRATED", "JUXTAPOSED"}) {
            assertThat(told.get("readings").get(hidden).get("value").isNull()).isTrue();
            assertThat(told.get("readings").get(hidden).get("because").asString()).isEqualTo("SUPPRESSED");
            assertThat(told.get("eventsPerMonth").get(hidden).get("mean").get("because").asString()).isEqualTo("SUPPRESSED");
        }
        assertThat(told.get("size").get("value").longValue()).isEqualTo(34);
        assertThat(told.get("indices").get("linkCoverage").get("histogram").get("0.75-1.0").get("because").asString()).isEqualTo("SUPPRESSED");
        assertThat(told.get("indices").get("linkCoverage").get("mean").get("because").asString()).as("0.118 of 34 are four").isEqualTo("SUPPRESSED");
        assertThat(told.get("indices").get("linkCoverage").has("max")).as("somebody's own value").isFalse();
    }

    /// The same journeys on two dates: three read otherwise on the later one, and the difference of the answers would say so.
    @Test
    void what_two_dates_would_tell_by_their_difference_is_suppressed_in_the_answer_made_later() {
        Accompanied people = new Accompanied("03001").integrated(20, Scheme.RSA).juxtaposed(30, Scheme.RSA).unobserved(12, Scheme.RSA, 400)
                .unobserved(3, Scheme.RSA, 200).recordedBy(QUERIES);
        String address = people.cohort(http, "");
        JsonNode first = http.read(address + "/contrast").get("readings");
        assertThat(first.get("JUXTAPOSED").get("value").longValue()).isEqualTo(33);
        assertThat(first.get("UNOBSERVED").get("value").longValue()).isEqualTo(12);
        String before = people.cohort(http, ",\"knownBy\":\"" + JourneyWriter.instant(100) + "\"");
        JsonNode second = http.read(before + "/contrast").get("readings");
        assertThat(second.get("JUXTAPOSED").get("because").asString()).as("33 − 30 are three").isEqualTo("SUPPRESSED");
        assertThat(second.get("UNOBSERVED").get("because").asString()).as("15 − 12 are three").isEqualTo("SUPPRESSED");
        assertThat(second.get("INTEGRATED").get("value").longValue()).as("the same twenty").isEqualTo(20);
        assertThat(http.read(address + "/contrast").get("readings")).as("what was told stays told").isEqualTo(first);
    }

    @Test
    void a_nested_cohort_does_not_tell_how_the_others_read() {
        Accompanied people = new Accompanied("04001").integrated(20, Scheme.RSA).juxtaposed(20, Scheme.RSA)
                .integrated(3, Scheme.CEJ).juxtaposed(17, Scheme.CEJ).recordedBy(QUERIES);
        String whole = people.cohort(http, "");
        assertThat(http.read(whole + "/contrast").get("readings").get("INTEGRATED").get("value").longValue()).isEqualTo(23);
        JsonNode part = http.read(people.cohort(http, ",\"scheme\":[\"RSA\"]") + "/contrast");
        assertThat(part.get("readings").get("INTEGRATED").get("because").asString()).as("23 − 20 are three of the others")
                .isEqualTo("SUPPRESSED");
        assertThat(part.get("size").get("value").longValue()).isEqualTo(40);
    }

    @Test
    void an_unknown_grid_or_parameter_is_refused() {
        String cohort = new Accompanied("05001").juxtaposed(12, Scheme.RSA).recordedBy(QUERIES).cohort(http, "");
        assertThat(http.refused(cohort + "/contrast?grid=mine", 404).get("type").asString()).endsWith("unknown-grid");
        http.refused(cohort + "/contrast?knownBy=2026-01-01T00:00:00Z", 400);
    }
}
