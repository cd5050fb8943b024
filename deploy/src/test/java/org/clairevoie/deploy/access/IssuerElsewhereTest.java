package org.clairevoie.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.stories.Http;
import org.clairevoie.deploy.stories.RunningService;
import org.clairevoie.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// A service whose issuer is another server, as somebody sees it who may make up as many tokens as they like. The issuer is away at
/// first; what one address may ask is used up at last.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IssuerElsewhereTest {
    private static final int OF_ONE_ADDRESS = 3000;
    private static final int SESSIONS = 3;

    @TempDir
    private static Path data;
    private static IssuerElsewhere issuer;
    private static RunningService service;
    private final HttpClient browser = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        issuer = new IssuerElsewhere();
        service = RunningService.withItsOwnIssuer(data, "--clairevoie.security.issuer=" + issuer.address(), "--clairevoie.security.keys.every=1s",
                "--clairevoie.rate.address-requests=" + OF_ONE_ADDRESS, "--clairevoie.login.sessions=" + SESSIONS);
    }

    @AfterAll
    static void stop() {
        service.stop();
        issuer.close();
    }

    @Test
    @Order(1)
    void while_the_issuer_is_away_a_token_is_told_to_come_again_and_then_taken() {
        Http auditor = service.http().as(token(TestIssuer.publicKey().getKeyID()));
        Http.Reply away = auditor.get("/journeys");
        assertThat(away.status()).as(away.response().body()).isEqualTo(503);
        assertThat(away.json().get("type").asString()).isEqualTo("urn:clairevoie:issuer-unavailable");
        assertThat(away.header("Retry-After")).isEqualTo("5");
        issuer.comesBack();
        Awaitility.await("the issuer is back, and its tokens are taken").atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(200))
                .until(() -> auditor.get("/journeys").status() == 200);
    }

    @Test
    @Order(2)
    void tokens_that_name_a_key_nobody_has_are_no_way_to_wear_the_issuer_out() {
        int before = issuer.asked();
        Instant begun = Instant.now();
        for (int made = 0; made < 100; made++) {
            assertThat(service.http().as(token("made up " + made)).get("/journeys").status()).isIn(401, 503);
        }
        long seconds = Duration.between(begun, Instant.now()).toSeconds();
        assertThat(issuer.asked() - before).as("twice a second").isLessThanOrEqualTo((int) (2 * (seconds + 2)));
        assertThat(service.http().as(token(TestIssuer.publicKey().getKeyID())).get("/journeys").status()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void a_browser_asks_the_issuer_for_single_records_too_and_proves_that_it_is_the_one_that_asked() throws Exception {
        HttpResponse<String> asked = page("/oauth2/authorization/clairevoie");
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(asked.headers().firstValue("Location").orElse(""))
                .startsWith(issuer.address() + "/authorize?").contains("scope=openid%20microdata", "code_challenge=", "code_challenge_method=S256");
    }

    @Test
    @Order(4)
    void there_is_room_for_so_many_browsers_and_tokens_need_none() throws Exception {
        HttpResponse<String> last = page("/journeys");
        for (int browsers = 1; browsers <= SESSIONS && last.statusCode() == 302; browsers++) {
            last = page("/journeys");
        }
        assertThat(last.statusCode()).isEqualTo(503);
        assertThat(last.body()).as("told as a page").contains("<code>too-many-sessions</code>", "As many people are signed in", "</html>");
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(page("/oauth2/authorization/clairevoie").statusCode()).isEqualTo(503);
        assertThat(service.http().as(token(TestIssuer.publicKey().getKeyID())).get("/journeys").status()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void tokens_that_are_not_taken_are_counted_by_the_address_they_come_from() throws Exception {
        Http stranger = service.http().as("not-a-token");
        Http.Reply last = stranger.get("/journeys");
        for (int asked = 1; asked < 3 * OF_ONE_ADDRESS && last.status() == 401; asked++) {
            last = stranger.get("/journeys");
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.json().get("type").asString()).isEqualTo("urn:clairevoie:too-many-requests");
        assertThat(last.header("RateLimit-Policy")).isEqualTo("\"address\";q=" + OF_ONE_ADDRESS + ";w=60");
        assertThat(last.header("Retry-After")).isNotEmpty();
        assertThat(last.header("X-Content-Type-Options")).isEqualTo("nosniff");
        HttpRequest elsewhere = HttpRequest.newBuilder(service.address().resolve("/journeys")).header("X-Forwarded-For", "192.0.2.1").build();
        assertThat(browser.send(elsewhere, HttpResponse.BodyHandlers.discarding()).headers().firstValue("RateLimit").orElse(""))
                .as("who says it comes from elsewhere").startsWith("\"address\";r=").doesNotContain("r=" + (OF_ONE_ADDRESS - 1) + ";");
    }

    private static String token(String key) {
        JWTClaimsSet claims = TestIssuer.claims(Role.AUDITOR, TestIssuer.ORGANISATION).issuer(issuer.address()).build();
        return key.equals(TestIssuer.publicKey().getKeyID()) ? TestIssuer.token(claims) : TestIssuer.signed(claims, Made.up(key));
    }

    /// A key pair of somebody else.
    private static final class Made {
        private static final RSAKey KEY = TestIssuer.key();

        private static RSAKey up(String name) {
            return new RSAKey.Builder(KEY).keyID(name).build();
        }
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(service.address().resolve(path)).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
