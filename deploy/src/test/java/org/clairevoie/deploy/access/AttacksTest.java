package org.clairevoie.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.stories.Http;
import org.clairevoie.deploy.stories.RunningService;
import org.clairevoie.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tokens that are not to be taken, and words that are not to be obeyed.
class AttacksTest {
    private static final String ORGANISATION = TestIssuer.ORGANISATION;
    private final Http http = RunningService.shared().http();

    @Test
    void nobody_is_asked_who_it_is() {
        Http.Reply reply = http.as("").get("/journeys");
        refused(reply, 401, "token-missing");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"clairevoie\"");
    }

    @Test
    void an_expired_a_foreign_and_an_unsigned_token_are_not_taken() throws JOSEException {
        Instant now = Instant.now();
        invalid("expired", claims().expirationTime(Date.from(now.minus(Duration.ofSeconds(90)))).build());
        invalid("not valid yet", claims().notBeforeTime(Date.from(now.plus(Duration.ofSeconds(90)))).build());
        invalid("never expires", claims().expirationTime(null).build());
        invalid("another issuer", claims().issuer("https://other.example").build());
        invalid("another audience", claims().audience("somebody-else").build());
        invalid(TestIssuer.signed(claims().build(), TestIssuer.key()));
        invalid(new PlainJWT(claims().build()).serialize());
        SignedJWT confused = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("of-the-tests").build(), claims().build());
        confused.sign(new MACSigner(TestIssuer.publicKey().toRSAPublicKey().getEncoded()));
        invalid(confused.serialize());
        String good = TestIssuer.token(Role.AUDITOR);
        invalid(good.substring(0, good.lastIndexOf('.') + 1));
        invalid("not-a-token");
    }

    @Test
    void within_a_minute_clocks_may_differ() {
        String token = TestIssuer.token(claims().expirationTime(Date.from(Instant.now().minus(Duration.ofSeconds(20)))).build());
        assertThat(http.as(token).get("/journeys").status()).isEqualTo(200);
    }

    @Test
    void a_token_without_a_role_with_two_or_with_two_organisations_lets_nobody_in() {
        Http.Reply without = http.as(TestIssuer.token(claims().claim("role", null).build())).get("/journeys");
        refused(without, 403, "one-role");
        assertThat(without.header("WWW-Authenticate")).contains("error=\"insufficient_scope\"");
        refused(http.as(TestIssuer.token(claims().claim("role", "emperor").build())).get("/journeys"), 403, "one-role");
        refused(http.as(TestIssuer.token(claims().claim("roles", List.of("operator", "offline_access")).build())).get("/journeys"), 403, "one-role");
        refused(http.as(TestIssuer.token(claims().claim("organisation", List.of(ORGANISATION, "55208131766522")).build())).get("/journeys"),
                403, "one-organisation");
        refused(http.as(TestIssuer.token(TestIssuer.claims(Role.FRONTLINE, ORGANISATION).claim("organisation", null).build())).get("/journeys"),
                403, "one-organisation");
    }

    @Test
    void what_the_body_says_of_role_and_organisation_changes_nothing() {
        Http.Reply reply = http.as(TestIssuer.token(Role.AUDITOR)).post("{\"role\":\"frontline\",\"organisation\":\"" + ORGANISATION + "\"}",
                "application/cloudevents+json", "Clairevoie-Role", "frontline");
        refused(reply, 403, "role");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'%20or%20'1'='1", "%27;drop%20table%20journey;--", "${jndi:ldap://x}", "{{7*7}}", "=cmd%7C%27/c%20calc%27", "..%2f..%2fetc%2fpasswd"})
    void words_that_are_not_to_be_obeyed_are_read_as_words(String words) {
        String evaluator = TestIssuer.token(Role.EVALUATOR);
        for (String path : List.of("/journeys?territory=", "/journeys?scheme=", "/journeys?after=", "/contrast?grid=", "/exports/" + "00000000-0000-0000-0000-000000000000/files/")) {
            Http.Reply reply = http.as(evaluator).get(path + words.replace("{", "%7B").replace("}", "%7D").replace("$", "%24"));
            assertThat(reply.status()).as(path + words).isIn(400, 404);
            assertThat(reply.response().body()).doesNotContain("root:", "Exception", "at org.", "49");
        }
        assertThat(http.read("/journeys").has("items")).isTrue();
    }

    @Test
    void answers_bear_the_headers_that_browsers_heed_and_no_trace_of_the_inside() {
        Http.Reply reply = http.get("/journeys/not-an-id");
        assertThat(reply.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(reply.header("Server") + reply.header("X-Powered-By")).isEmpty();
        assertThat(reply.header("RateLimit-Policy")).isEqualTo("\"client\";q=600000;w=60");
        assertThat(reply.header("RateLimit")).matches("\"client\";r=\\d+;t=\\d+");
        assertThat(reply.response().body()).doesNotContain("Exception", "trace", "org.clairevoie");
        assertThat(http.as("").get("/actuator/health").json().propertyNames()).containsExactly("status");
    }

    private static JWTClaimsSet.Builder claims() {
        return TestIssuer.claims(Role.AUDITOR, ORGANISATION);
    }

    private void invalid(String why, JWTClaimsSet claims) {
        assertThat(invalid(TestIssuer.token(claims)).json().get("detail").asString()).contains(why);
    }

    private Http.Reply invalid(String token) {
        Http.Reply reply = http.as(token).get("/journeys");
        refused(reply, 401, "invalid-token");
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer ").contains("error=\"invalid_token\"");
        return reply;
    }

    private static void refused(Http.Reply reply, int status, String rule) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().get("type").asString()).isEqualTo("urn:clairevoie:" + rule);
    }
}
