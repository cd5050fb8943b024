package org.clairevoie.query.asking;

import static org.assertj.core.api.Assertions.assertThat;

import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What no endpoint has refused is told by the same rules: a problem with a type of ours, a page to a browser, nothing of the inside.
class FailuresTest {
    private static final Queries QUERIES = new Queries();
    private final Http http = QUERIES.http();

    @BeforeAll
    static void record() {
        QUERIES.record(Queries.journey());
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void what_the_server_itself_refuses_is_a_page_to_a_browser_in_its_language() {
        for (String path : new String[] {"/journeys/%00", "/..%2f..", "/journeys;a=b"}) {
            Http.Answer page = http.get(path, "Accept", "text/html", "Accept-Language", "fr");
            assertThat(page.status()).as(path).isEqualTo(400);
            assertThat(page.contentType()).startsWith("text/html");
            assertThat(page.body()).contains("<html lang=\"fr\">", "Cette adresse n’est pas lisible", "Aller au contenu", "unreadable-request");
        }
    }

    @Test
    void a_form_in_a_form_that_is_not_taken_is_told_so() {
        Http.Answer answer = http.send("POST", "/cohorts", "Content-Type", "text/plain");
        assertThat(Http.refused(answer, "/cohorts", 415).get("type").asString()).isEqualTo("urn:clairevoie:media-type");
        assertThat(http.send("POST", "/cohorts", "Content-Type", "text/plain", "Accept", "text/html").body()).contains("<h1>Not in this form</h1>");
    }

    @Test
    void what_breaks_is_told_without_what_broke() {
        QUERIES.database().sql("update journey set state = 'DAMAGED'").update();
        JsonNode problem = http.refused("/journeys", 500);
        Http.Answer page = http.get("/journeys", "Accept", "text/html");
        QUERIES.database().sql("update journey set state = 'OPEN'").update();
        assertThat(problem.get("type").asString()).isEqualTo("urn:clairevoie:failed");
        assertThat(page.status()).isEqualTo(500);
        assertThat(page.body()).contains("<h1>Something broke</h1>").doesNotContain("DAMAGED", "Exception");
    }
}
