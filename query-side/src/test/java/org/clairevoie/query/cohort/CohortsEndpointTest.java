package org.clairevoie.query.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.events.OutcomeRecorded.Kind;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CohortsEndpointTest {
    private static final Queries QUERIES = new Queries();
    private static final String RSA = ",\"scheme\":[\"RSA\"]";
    private final Http http = QUERIES.http();

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void a_cohort_is_made_once_and_never_changes() {
        Accompanied people = new Accompanied("01001").integrated(15, Scheme.RSA).recordedBy(QUERIES);
        Http.Answer made = people.made(http, RSA + ",\"openedFrom\":\"2026-01-01T00:00:00+01:00\",\"openedBefore\":\"2027-01-01T00:00:00+01:00\"");
        assertThat(made.status()).isEqualTo(201);
        JsonNode cohort = made.json();
        assertThat(cohort.get("size").get("value").longValue()).isEqualTo(15);
        assertThat(cohort.get("knownBy").asString()).isEqualTo(JourneyWriter.instant(300).toString());
        assertThat(cohort.get("definition").get("scheme").get(0).asString()).isEqualTo("RSA");
        people.integrated(30, Scheme.RSA).recordedBy(QUERIES);
        String address = "/cohorts/" + cohort.get("id").asString();
        assertThat(http.read(address)).isEqualTo(cohort);
        assertThat(http.read(address + "/contrast").get("size").get("value").longValue()).isEqualTo(15);
        assertThat(Http.each(http.read("/cohorts").get("items"), "id")).contains(cohort.get("id").asString());
        assertThat(people.made(http, RSA).json().get("size").get("value").longValue()).as("made now, with thirty more").isEqualTo(45);
    }

    @Test
    void a_cohort_of_too_few_is_refused_and_nothing_of_it_is_kept() {
        Accompanied people = new Accompanied("02001").juxtaposed(10, Scheme.RSA).recordedBy(QUERIES);
        int before = http.read("/cohorts").get("items").size();
        JsonNode tooFew = Http.refused(people.made(http, RSA), "/cohorts", 422);
        assertThat(tooFew.get("type").asString()).endsWith("cohort-not-disclosable");
        assertThat(Http.refused(people.made(http, ",\"scheme\":[\"CEJ\"]"), "/cohorts", 422)).as("nobody reads as too few").isEqualTo(tooFew);
        assertThat(http.read("/cohorts").get("items")).hasSize(before);
        assertThat(QUERIES.database().sql("select count(*) from cohort_member m where not exists (select from cohort where id = m.cohort)")
                .query((row, _) -> row.getLong(1)).single()).isZero();
    }

    @Test
    void a_cohort_that_another_differs_from_by_too_few_is_refused() {
        Accompanied people = new Accompanied("03001").juxtaposed(20, Scheme.RSA).juxtaposed(4, Scheme.CEJ).juxtaposed(12, Scheme.PACEA)
                .recordedBy(QUERIES);
        people.cohort(http, RSA);
        assertThat(people.made(http, ",\"scheme\":[\"RSA\",\"CEJ\"]").status()).as("24 − 20 are 4").isEqualTo(422);
        people.cohort(http, ",\"scheme\":[\"RSA\",\"PACEA\"]");
        assertThat(people.made(http, "").status()).as("36 − 32 are 4").isEqualTo(422);
        assertThat(people.made(http, ",\"scheme\":[\"PACEA\",\"CEJ\"]").status()).as("16 − (32 − 20) are 4").isEqualTo(422);
    }

    @Test
    void the_same_definition_on_an_earlier_date_must_not_single_out_who_came_between() {
        Accompanied people = new Accompanied("04001").juxtaposed(20, Scheme.RSA).recordedBy(QUERIES);
        people.cohort(http, RSA);
        people.juxtaposed(3, Scheme.RSA).recordedBy(QUERIES);
        assertThat(people.made(http, RSA).status()).isEqualTo(422);
        people.juxtaposed(8, Scheme.RSA).recordedBy(QUERIES);
        assertThat(people.made(http, RSA).status()).isEqualTo(201);
    }

    /// By the senders' clock it was known all along; but the cohort was made when the log did not hold it.
    @Test
    void what_the_log_takes_in_later_does_not_reach_back_into_a_cohort() {
        Accompanied people = new Accompanied("05001").juxtaposed(12, Scheme.RSA).recordedBy(QUERIES);
        String cohort = people.cohort(http, ",\"clock\":\"entered\"");
        people.learntLater(QUERIES, Kind.PERMANENT_JOB);
        assertThat(outcomesBefore(cohort)).isZero();
        assertThat(outcomesBefore(people.cohort(http, ",\"clock\":\"entered\",\"scheme\":[\"RSA\"]"))).isEqualTo(12);
    }

    private long outcomesBefore(String cohort) {
        return http.read(cohort + "/curves?landmark=30").get("leftOut").get("OUTCOME_BEFORE").get("count").get("value").longValue();
    }

    @Test
    void while_the_view_is_rebuilt_there_is_no_half_answer() {
        Accompanied people = new Accompanied("06001").juxtaposed(12, Scheme.RSA).recordedBy(QUERIES);
        String cohort = people.cohort(http, "");
        QUERIES.database().sql("delete from contrast where accompaniment_id = ?").param(people.anyone()).update();
        assertThat(http.refused(cohort + "/contrast?grid=joint-bet/1", 503).get("type").asString()).endsWith("view-behind");
        assertThat(http.refused(cohort + "/curves?classedBy=final", 503).get("type").asString()).endsWith("view-behind");
    }

    @Test
    void everything_wrong_with_a_body_is_told_with_its_place() {
        JsonNode problem = Http.refused(http.post("/cohorts", """
                {"name":"","scheme":["RSA","RMI"],"territory":["Seine"],"openedFrom":"2026-02-01T00:00:00+01:00","colour":1,
                 "openedBefore":"2026-01-01T00:00:00+01:00","happenedBy":"2026-03-01T00:00:00+01:00","knownBy":"2026-02-01T00:00:00+01:00",
                 "clock":"mine","entryMode":"CHOSEN","orientation":[1]}"""), "/cohorts", 400);
        assertThat(problem.get("type").asString()).isEqualTo("urn:clairevoie:cohort");
        assertThat(Http.each(problem.get("errors"), "pointer")).containsExactlyInAnyOrder(
                "/name", "/scheme/1", "/territory/0", "/openedBefore", "/happenedBy", "/clock", "/entryMode", "/orientation", "/colour");
        assertThat(Http.refused(http.post("/cohorts", "{\"name\":\"x\",\"knownBy\":\"9999-01-01T00:00:00Z\"}"), "/cohorts", 400).toString())
                .contains("/knownBy", "in the future");
        for (String body : new String[] {"", "[]", "{", "{\"name\":\"x\",\"openedFrom\":\"yesterday\"}", "null"}) {
            Http.refused(http.post("/cohorts", body), "/cohorts " + body, 400);
        }
        Http.refused(http.post("/cohorts", "{\"name\":\"" + "x".repeat(70_000) + "\"}"), "/cohorts", 413);
    }

    @Test
    void what_is_not_there_is_not_found() {
        String nobody = "/cohorts/0199a1c2-7b1e-7d55-9a30-5b8f6f1c2e01";
        for (String path : new String[] {"", "/contrast", "/curves"}) {
            assertThat(http.refused(nobody + path, 404).get("type").asString()).endsWith("unknown-cohort");
        }
    }
}
