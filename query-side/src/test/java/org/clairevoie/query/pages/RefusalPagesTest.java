package org.clairevoie.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Map;
import org.clairevoie.access.Role;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Who is refused at a browser is told so by a page, in its language and with the status of the refusal; a program by a problem.
class RefusalPagesTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final Queries QUERIES = new Queries();
    private static final JourneyWriter JOURNEY = Queries.journey();
    private final Http http = QUERIES.http();

    @BeforeAll
    static void record() {
        QUERIES.record(JOURNEY);
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void a_role_that_may_not_a_token_that_is_not_taken_and_an_address_that_is_none() {
        String officer = TestIssuer.token(Role.PRIVACY_OFFICER);
        page(http.get("/journeys", "Accept", BROWSER, "Accept-Language", "fr", "Authorization", "Bearer " + officer), 403, "Ceci ne vous est pas ouvert", "role");
        page(http.get("/journeys", "Accept", BROWSER, "Authorization", "Bearer no-token"), 401, "Please sign in", "invalid-token");
        page(http.get("/nowhere", "Accept", BROWSER, "Authorization", "Bearer " + officer), 404, "Nothing is here", "unknown-route");
        JWTClaimsSet plain = TestIssuer.claims(Role.EVALUATOR, TestIssuer.ORGANISATION).claim("scope", "openid").build();
        Http.Answer scope = http.get("/journeys", "Accept", BROWSER, "Authorization", "Bearer " + TestIssuer.token(plain));
        page(scope, 403, "This is not yours to see", "scope");
        assertThat(scope.header("WWW-Authenticate")).contains("insufficient_scope");
        Http.refused(http.get("/journeys", "Accept", "application/json", "Authorization", "Bearer " + officer), "/journeys", 403);
        Http.refused(http.get("/journeys", "Authorization", "Bearer " + officer), "/journeys", 403);
    }

    @Test
    void what_leads_nowhere_for_the_role_is_not_in_the_bar() {
        String operator = http.get("/", "Accept", BROWSER, "Authorization", "Bearer " + TestIssuer.token(Role.OPERATOR)).body();
        assertThat(operator).contains("href=\"/event-types\"").doesNotContain("href=\"/journeys\"", "href=\"/audit/access\"");
        String auditor = http.get("/", "Accept", BROWSER).body();
        assertThat(auditor).contains("href=\"/journeys\"", "href=\"/audit/access\"", "href=\"/audit/checkpoints\"");
    }

    @Test
    void a_record_that_cannot_be_logged_is_not_shown_and_the_page_says_to_come_back() {
        QUERIES.database().sql("alter table access_log.access rename to away").update();
        try {
            Http.Answer refused = http.get("/journeys/" + JOURNEY.id(), "Accept", BROWSER);
            page(refused, 503, "Not now", "access-not-logged");
            assertThat(refused.header("Retry-After")).isEqualTo("5");
        } finally {
            QUERIES.database().sql("alter table access_log.away rename to access").update();
        }
    }

    @Test
    void who_asks_too_often_is_told_by_a_page() {
        try (Queries bounded = new Queries(Map.of("clairevoie.rate.requests", 1, "clairevoie.rate.period", "1h"))) {
            Http asking = bounded.http();
            assertThat(asking.get("/", "Accept", BROWSER).status()).isEqualTo(200);
            page(asking.get("/", "Accept", BROWSER), 429, "Too many questions at once", "too-many-requests");
        }
    }

    private static void page(Http.Answer answer, int status, String head, String rule) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.header("Content-Security-Policy")).contains("script-src 'self'").doesNotContain("unsafe");
        assertThat(answer.body()).contains(head, "<code>" + rule + "</code>", "<main id=\"main\"", "</html>").doesNotContain("??", "Exception");
    }
}
