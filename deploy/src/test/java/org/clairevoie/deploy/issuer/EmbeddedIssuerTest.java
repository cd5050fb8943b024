package org.clairevoie.deploy.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.Console;
import org.clairevoie.deploy.stories.RunningService;
import org.clairevoie.deploy.stories.Vendor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A service with no other server beside it: its tokens, its form, its files.
class EmbeddedIssuerTest {
    private static final Pattern FORGERY_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @TempDir
    private static Path data;
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.withItsOwnIssuer(data);
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @Test
    void its_secrets_are_drawn_and_their_owners_alone_to_read() throws Exception {
        for (String file : List.of("signing-keys.json", "clients.json", "logins.json")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("security").resolve(file)))).isEqualTo("rw-------");
        }
        List<String> secrets = new java.util.ArrayList<>();
        new IssuerFolder(data).clients().values().forEach(client -> secrets.add(client.secret()));
        new IssuerFolder(data).logins().values().forEach(login -> secrets.add(login.secret()));
        assertThat(secrets).hasSize(11).doesNotHaveDuplicates().allMatch(secret -> secret.length() == 32);
    }

    @Test
    void the_door_prints_a_token_for_each_role_that_goes_where_the_role_goes() {
        Vendor vendor = Vendor.withOpenAccompaniment(service.http().as(token(Role.FRONTLINE)));
        service.http().as(token(Role.AUDITOR)).until(vendor.path(""), journey -> journey.get("events").intValue() == 1);
        assertThat(service.http().as(token(Role.EVALUATOR)).read(vendor.path("/timeline")).get("items")).hasSize(1);
        assertThat(service.http().as(token(Role.OPERATOR)).read("/actuator/health").has("components")).isTrue();
        assertThat(service.http().as(token(Role.PRIVACY_OFFICER)).get("/journeys").status()).isEqualTo(403);
        ByteArrayOutputStream aside = new ByteArrayOutputStream();
        assertThat(TokenCommand.run(List.of("emperor"), data, Console.to(new PrintStream(aside)), Console.to(new PrintStream(aside)))).isEqualTo(2);
        assertThat(aside.toString(StandardCharsets.UTF_8)).contains("frontline", "privacy-officer");
        assertThat(TokenCommand.run(List.of("auditor"), data.resolve("elsewhere"), Console.to(new PrintStream(aside)),
                Console.to(new PrintStream(aside))))
                .isEqualTo(1);
    }

    @Test
    void a_browser_is_sent_to_the_form_comes_back_known_and_cannot_be_made_to_act_by_another_page() throws Exception {
        // The issuer takes a browser back to any port of this machine's own address.
        URI here = URI.create("http://127.0.0.1:" + service.address().getPort());
        try (HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build()) {
            HttpResponse<String> form = page(browser, HttpRequest.newBuilder(here.resolve("/")));
            assertThat(form.uri().getPath()).isEqualTo("/login");
            Matcher token = FORGERY_TOKEN.matcher(form.body());
            assertThat(token.find()).isTrue();
            String password = Objects.requireNonNull(new IssuerFolder(data).logins().get("auditor")).secret();
            HttpResponse<String> wrong = page(browser, posted(here, token.group(1), "auditor", "wrong"));
            assertThat(wrong.uri().toString()).endsWith("/login?error");
            assertThat(form.body()).doesNotContain("role=\"alert\"");
            assertThat(wrong.body()).contains("role=\"alert\"").doesNotContain("{");
            Matcher again = FORGERY_TOKEN.matcher(wrong.body());
            assertThat(again.find()).isTrue();
            HttpResponse<String> home = page(browser, posted(here, again.group(1), "auditor", password));
            assertThat(home.statusCode()).as(home.body()).isEqualTo(200);
            assertThat(home.uri().getPath()).isEqualTo("/");
            assertThat(home.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
            assertThat(page(browser, HttpRequest.newBuilder(here.resolve("/journeys"))).statusCode()).isEqualTo(200);
            HttpResponse<String> forged = page(browser, HttpRequest.newBuilder(here.resolve("/grids"))
                    .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{}")));
            assertThat(forged.statusCode()).isEqualTo(403);
            assertThat(forged.body()).as("told as a page, with the rule").contains("<code>forged-form</code>");
        }
    }

    @Test
    void a_form_of_a_page_carries_what_lets_it_act_and_without_it_does_nothing() throws Exception {
        URI here = URI.create("http://127.0.0.1:" + service.address().getPort());
        try (HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build()) {
            Matcher login = FORGERY_TOKEN.matcher(page(browser, HttpRequest.newBuilder(here.resolve("/cohorts"))).body());
            assertThat(login.find()).isTrue();
            String password = Objects.requireNonNull(new IssuerFolder(data).logins().get("evaluator")).secret();
            HttpResponse<String> cohorts = page(browser, posted(here, login.group(1), "evaluator", password));
            assertThat(cohorts.uri().getPath()).as(cohorts.body()).isEqualTo("/cohorts");
            Matcher form = FORGERY_TOKEN.matcher(cohorts.body());
            assertThat(form.find()).as(cohorts.body()).isTrue();
            String asked = "name=&scheme=RSA";
            HttpResponse<String> forged = page(browser, form(here.resolve("/cohorts"), asked));
            assertThat(forged.statusCode()).isEqualTo(403);
            HttpResponse<String> refused = page(browser, form(here.resolve("/cohorts"), asked + "&_csrf=" + URLEncoder.encode(form.group(1),
                    StandardCharsets.UTF_8)));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
            assertThat(refused.body()).as("it was let in, and says what is wrong with it").contains("id=\"name-wrong\"");
        }
    }

    @Test
    void who_signs_out_signs_in_anew() throws Exception {
        URI here = URI.create("http://127.0.0.1:" + service.address().getPort());
        try (HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build()) {
            Matcher login = FORGERY_TOKEN.matcher(page(browser, HttpRequest.newBuilder(here.resolve("/"))).body());
            assertThat(login.find()).isTrue();
            String password = Objects.requireNonNull(new IssuerFolder(data).logins().get("auditor")).secret();
            HttpResponse<String> home = page(browser, posted(here, login.group(1), "auditor", password));
            assertThat(home.body()).contains("Signed in as auditor", "action=\"/logout\"");
            Matcher signOut = FORGERY_TOKEN.matcher(home.body());
            assertThat(signOut.find()).isTrue();
            HttpResponse<String> out = page(browser, form(here.resolve("/logout"), "_csrf=" + URLEncoder.encode(signOut.group(1), StandardCharsets.UTF_8)));
            assertThat(out.uri().getPath()).isEqualTo("/login");
            assertThat(page(browser, HttpRequest.newBuilder(here.resolve("/journeys"))).uri().getPath()).isEqualTo("/login");
        }
    }

    @Test
    void what_is_posted_to_the_issuer_before_the_login_is_kept_for_nobody() throws Exception {
        URI here = URI.create("http://127.0.0.1:" + service.address().getPort());
        String form = "response_type=code&client_id=pages&scope=openid&state=" + "x".repeat(10_000) + "&code_challenge=" + "y".repeat(43)
                + "&code_challenge_method=S256&redirect_uri=" + URLEncoder.encode(here + "/login/oauth2/code/clairevoie", StandardCharsets.UTF_8);
        try (HttpClient nobody = HttpClient.newHttpClient()) {
            HttpResponse<String> asked = page(nobody, HttpRequest.newBuilder(here.resolve("/oauth2/authorize"))
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)));
            assertThat(asked.statusCode()).as(asked.body()).isEqualTo(302);
            assertThat(asked.headers().firstValue("Location").orElse("")).endsWith("/login");
            assertThat(asked.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(asked.headers().firstValue("RateLimit-Policy").orElse("")).as("counted like every other").startsWith("\"address\";");
        }
    }

    private static String token(Role role) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream aside = new ByteArrayOutputStream();
        int status = TokenCommand.run(List.of(role.wireName()), data, Console.to(new PrintStream(out)), Console.to(new PrintStream(aside)));
        assertThat(status).as(aside.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private static HttpRequest.Builder posted(URI here, String forgery, String who, String password) {
        return form(here.resolve("/login"), "username=" + who + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)
                + "&_csrf=" + URLEncoder.encode(forgery, StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder form(URI there, String fields) {
        return HttpRequest.newBuilder(there).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields));
    }

    private static HttpResponse<String> page(HttpClient browser, HttpRequest.Builder request) throws Exception {
        return browser.send(request.header("Accept", "text/html,*/*;q=0.8").build(), HttpResponse.BodyHandlers.ofString());
    }
}
