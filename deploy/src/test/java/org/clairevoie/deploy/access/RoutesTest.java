package org.clairevoie.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clairevoie.access.Caller;
import org.clairevoie.access.Role;
import org.clairevoie.access.routes.Route;
import org.clairevoie.access.routes.Routes;
import org.clairevoie.deploy.stories.RunningService;
import org.clairevoie.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Every route of the running service × every role, asked for real; the table is left in `target/access/routes.md`.
class RoutesTest {
    private static final Path REPORT = Path.of("target", "access", "routes.md");
    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";
    /// Answered by the server itself when something broke: asked for directly it is denied to everybody.
    private static final Set<String> INSIDE = Set.of("/error");
    private final RunningService service = RunningService.shared();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void every_route_that_the_service_has_stands_in_the_table_and_nothing_else_does() {
        // Files are served by no endpoint.
        Set<String> table = Routes.ALL.stream().map(RoutesTest::name).filter(name -> !name.equals("GET /assets/**")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(registered()).as("a route without a rule is denied to everybody: give it one in Routes").isEqualTo(table);
    }

    @Test
    void each_role_goes_where_the_table_says_and_nowhere_else() throws Exception {
        List<String> report = new ArrayList<>(List.of("# Who may take which route", "", "Asked of the running service. ● may, ○ may with the scope `microdata`, blank may not.", "",
                "| route | no token | " + Arrays.stream(Role.values()).map(Role::wireName).collect(Collectors.joining(" | ")) + " |",
                "|---|---|" + "---|".repeat(Role.values().length)));
        for (Route route : Routes.ALL) {
            StringBuilder line = new StringBuilder("| `" + name(route) + "` |");
            int without = status(route, "");
            assertThat(isLetIn(without)).as("%s without a token: %s", name(route), without).isEqualTo(route.open());
            line.append(isLetIn(without) ? " ● |" : " |");
            for (Role role : Role.values()) {
                boolean with = isLetIn(status(route, TestIssuer.token(role)));
                boolean plain = isLetIn(status(route, TestIssuer.token(TestIssuer.claims(role, TestIssuer.ORGANISATION).claim("scope", "openid").build())));
                assertThat(with).as("%s as %s", name(route), role).isEqualTo(route.roles().contains(role));
                assertThat(plain).as("%s as %s without %s", name(route), role, Caller.MICRODATA)
                        .isEqualTo(route.roles().contains(role) && !route.withMicrodata().contains(role));
                line.append(plain ? " ● |" : with ? " ○ |" : " |");
            }
            report.add(line.toString());
        }
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, report);
    }

    @Test
    void what_is_not_there_is_told_to_callers_alone_and_another_method_says_which_are() throws Exception {
        assertThat(status("GET", "/nowhere", "")).isEqualTo(401);
        assertThat(status("GET", "/nowhere", TestIssuer.token(Role.OPERATOR))).isEqualTo(404);
        assertThat(status("GET", "/error", TestIssuer.token(Role.OPERATOR))).isEqualTo(404);
        assertThat(status("DELETE", "/journeys", TestIssuer.token(Role.AUDITOR))).isEqualTo(405);
    }

    private Set<String> registered() {
        Set<String> registered = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping mappings : service.context().getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
                Set<String> methods = mapping.getMethodsCondition().getMethods().stream().map(Enum::name).collect(Collectors.toSet());
                mapping.getPatternValues().stream().filter(path -> !INSIDE.contains(path)).forEach(path ->
                        (methods.isEmpty() ? Stream.of("ANY") : methods.stream()).forEach(method -> registered.add(method + " " + path)));
            }
        }
        return registered;
    }

    private static String name(Route route) {
        return route.method() + " " + route.path().getPatternString();
    }

    /// Neither who asks nor where stands in the way; what the endpoint then makes of a question without sense is its own.
    private static boolean isLetIn(int status) {
        return status != 401 && status != 403;
    }

    private int status(Route route, String token) throws IOException, InterruptedException {
        String path = route.path().getPatternString().replaceAll("\\{level[^/]*/\\{\\*number}", "0/000")
                .replace("/{*number}", "/000").replaceAll("\\{[^}]*}", NO_ID).replace("**", "db");
        return status(route.method(), path, token);
    }

    private int status(String method, String path, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.address() + path))
                .method(method, method.equals("POST") ? HttpRequest.BodyPublishers.ofString("{}") : HttpRequest.BodyPublishers.noBody())
                .header("Content-Type", path.equals("/events") ? "application/cloudevents+json" : "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
