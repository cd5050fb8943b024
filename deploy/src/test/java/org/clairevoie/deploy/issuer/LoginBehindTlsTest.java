package org.clairevoie.deploy.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.deploy.issuer.TlsBrowser.Page;
import org.clairevoie.deploy.stories.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/// A service that browsers know by an https address, where another server ends TLS.
class LoginBehindTlsTest {
    private static final URI ADDRESS = URI.create("https://clairevoie.example");
    private static final String PASSWORD = "drawn by the operator";

    @TempDir
    private static Path data;
    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        new IssuerFolder(data).logins();
        Path logins = data.resolve("security").resolve("logins.json");
        ObjectNode entries = (ObjectNode) EventJson.MAPPER.readTree(Files.readString(logins));
        entries.putObject("evaluator-of-counts").put("password", PASSWORD).put("role", "evaluator");
        Files.writeString(logins, entries.toPrettyString());
        service = RunningService.withItsOwnIssuer(data, "--clairevoie.address=" + ADDRESS, "--clairevoie.login.renewed-after=3s",
                "--server.forward-headers-strategy=native");
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @Test
    void a_browser_logs_in_by_the_address_it_knows_and_sends_its_cookies_nowhere_else() throws Exception {
        TlsBrowser browser = new TlsBrowser(ADDRESS, service.address());
        Page journeys = browser.logIn("/journeys?limit=5", "auditor", password("auditor"));
        assertThat(journeys.status()).as(journeys.body()).isEqualTo(200);
        assertThat(journeys.at()).isEqualTo(ADDRESS.resolve("/journeys?limit=5"));
        assertThat(browser.told()).isNotEmpty().allMatch(cookie -> cookie.contains("; Secure") && cookie.contains("SameSite=Lax"));
    }

    @Test
    void single_records_are_for_the_evaluators_whose_login_says_so() throws Exception {
        Page told = new TlsBrowser(ADDRESS, service.address()).logIn("/journeys", "evaluator", password("evaluator"));
        assertThat(told.status()).as(told.body()).isEqualTo(200);
        TlsBrowser other = new TlsBrowser(ADDRESS, service.address());
        Page refused = other.logIn("/journeys", "evaluator-of-counts", PASSWORD);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("scope microdata");
        assertThat(other.read("/grids").status()).isEqualTo(200);
    }

    @Test
    void an_old_login_goes_through_the_issuer_again_and_nobody_is_asked_for_a_password() throws Exception {
        TlsBrowser browser = new TlsBrowser(ADDRESS, service.address());
        assertThat(browser.logIn("/journeys", "auditor", password("auditor")).status()).isEqualTo(200);
        Awaitility.await("the login grows old").atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(200))
                .until(() -> !browser.redirectOf("/journeys").isEmpty());
        Page again = browser.read("/journeys");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at().getPath()).isEqualTo("/journeys");
    }

    @Test
    void those_behind_the_server_before_it_are_told_apart_where_it_is_believed() throws Exception {
        try (HttpClient before = HttpClient.newHttpClient()) {
            for (String address : List.of("192.0.2.1", "192.0.2.2")) {
                HttpRequest asked = HttpRequest.newBuilder(service.address().resolve("/actuator/health")).header("X-Forwarded-For", address).build();
                HttpHeaders told = before.send(asked, HttpResponse.BodyHandlers.discarding()).headers();
                assertThat(told.firstValue("RateLimit").orElse("")).as(address).startsWith("\"address\";r=1199999;");
                assertThat(told.firstValue("Strict-Transport-Security")).isPresent();
            }
        }
    }

    private static String password(String name) {
        return Objects.requireNonNull(new IssuerFolder(data).logins().get(name)).secret();
    }
}
