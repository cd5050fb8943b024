package org.clairevoie.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.clairevoie.access.Caller;
import org.clairevoie.access.Role;
import org.clairevoie.events.PersonSpoke;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.testing.TestIssuer;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.SignedNote;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The pages of the audit as the server writes them; what the browser adds is looked at in the browser.
class AuditPagesTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final Queries QUERIES = new Queries();
    private final Http http = QUERIES.http();
    private final JourneyWriter journey = Queries.journey();

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void a_history_shows_what_was_corrected_retracted_and_contested_and_on_a_past_day_what_was_known() {
        UUID interview = journey.on(3).tells(Facts.interview("A", 30));
        UUID correction = journey.on(4).corrects(interview, Facts.interview("A", 45));
        UUID words = journey.on(5).tells(Facts.spoke(PersonSpoke.Kind.WISH, PersonSpoke.Authorship.VERBATIM));
        UUID retraction = journey.on(6).retracts(words);
        journey.on(7).contests(interview);
        QUERIES.record(journey);

        String now = page("/audit/journeys/" + journey.id());
        assertThat(now).contains("id=\"e-" + interview + "\"", "href=\"#e-" + correction + "\"", "href=\"#e-" + retraction + "\"", "minutes: 45",
                ">retracted<", ">contested by the person<", "data-sequence=\"5\"", "/bundle", "deploy/run verify clairevoie-" + journey.id() + ".zip");
        String then = page("/audit/journeys/" + journey.id() + "?day=2026-01-08");
        assertThat(then).contains("id=\"e-" + interview + "\"", "You see what was recorded by").doesNotContain("id=\"e-" + correction + "\"");
        assertThat(http.get("/audit/journeys/" + journey.id() + "?day=someday", "Accept", BROWSER).status()).isEqualTo(400);
        assertThat(http.get("/audit/journeys/" + journey.id() + "?day=2020-01-01", "Accept", BROWSER).status()).isEqualTo(404);
    }

    @Test
    void checkpoints_are_shown_the_newest_first_with_the_keys_and_who_else_signed() {
        QUERIES.record(journey);
        await("all of it is sealed").atMost(Duration.ofSeconds(30)).until(() -> http.read("/actuator/sealing").get("eventsBehind").longValue() == 0);
        JsonNode told = http.read("/audit/checkpoint?format=json");
        Checkpoint last = Checkpoint.parse(SignedNote.parse(told.get("checkpoint").asString()).text());
        assertThat(told.get("size").longValue()).isEqualTo(last.size());
        assertThat(http.get("/audit/checkpoint", "Accept", "application/json").contentType()).startsWith("application/json");
        assertThat(http.get("/audit/checkpoint").contentType()).startsWith("text/plain");

        String page = page("/audit/checkpoints");
        assertThat(page).contains(last.origin(), "No witness has cosigned");
        JsonNode newest = http.read("/audit/checkpoints?before=" + (last.size() + 1));
        assertThat(newest.at("/items/0/size").longValue()).isEqualTo(last.size());
        assertThat(http.read("/audit/checkpoints?before=0").get("items")).isEmpty();
        assertThat(page("/")).contains("Last checkpoint", "href=\"/audit/checkpoints\"");
    }

    @Test
    void the_access_log_is_shown_to_the_auditor_and_of_one_accompaniment_to_the_privacy_officer() {
        QUERIES.record(journey);
        page("/audit/journeys/" + journey.id());
        String officer = TestIssuer.token(Role.PRIVACY_OFFICER);

        assertThat(page("/audit/access")).contains("/audit/journeys/" + journey.id());
        assertThat(page("/audit/access?accompaniment=" + journey.id(), officer)).contains("/audit/journeys/" + journey.id());
        assertThat(page("/audit/access", officer)).contains("Of which accompaniment?").doesNotContain("<table");
        assertThat(page("/audit/access?accompaniment=" + UUID.fromString("00000000-0000-0000-0000-000000000001"))).contains("Nobody asked for this record");
        assertThat(http.get("/audit/access?accompaniment=nobody", "Accept", BROWSER).status()).isEqualTo(400);
    }

    @Test
    void a_script_in_a_purpose_or_in_the_name_of_a_client_is_text() {
        QUERIES.record(journey);
        String planted = "<script>alert('planted by who reads')</script>";
        String token = TestIssuer.token(TestIssuer.claims(Role.EVALUATOR, TestIssuer.ORGANISATION).claim("azp", planted).build());
        Http.Answer read = http.get("/journeys/" + journey.id(), "Authorization", "Bearer " + token, Caller.PURPOSE_HEADER, planted);
        assertThat(read.status()).as(read.body()).isEqualTo(200);

        String page = page("/audit/access?accompaniment=" + journey.id());
        assertThat(page.split("&lt;script&gt;alert\\(", -1)).as("what stands around the two").hasSize(3);
        assertThat(page).doesNotContain("<script>alert(");
    }

    private String page(String path) {
        return page(path, TestIssuer.token(Role.AUDITOR));
    }

    private String page(String path, String token) {
        Http.Answer answer = http.get(path, "Accept", BROWSER, "Accept-Language", "en", "Authorization", "Bearer " + token);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.body()).doesNotContain("??", "th:");
        return answer.body();
    }
}
