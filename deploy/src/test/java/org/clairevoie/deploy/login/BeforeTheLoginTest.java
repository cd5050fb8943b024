package org.clairevoie.deploy.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.clairevoie.deploy.stories.RunningService;
import org.junit.jupiter.api.Test;

/// What is kept for whom nobody knows.
class BeforeTheLoginTest {
    private static final String A_PAGE = "text/html,*/*;q=0.8";
    private final RunningService service = RunningService.shared();
    private final HttpClient nobody = HttpClient.newHttpClient();

    @Test
    void a_page_is_remembered_until_the_login_and_nothing_else_is() throws Exception {
        assertThat(sessionOf("GET", "/journeys?scheme=RSA", A_PAGE, 302)).as("a page is come back to").isTrue();
        assertThat(sessionOf("POST", "/grids", A_PAGE, 401)).as("a form of up to 2 MB").isFalse();
        assertThat(sessionOf("GET", "/journeys", "application/json", 401)).as("no browser").isFalse();
        assertThat(sessionOf("GET", "/nowhere", A_PAGE, 302)).as("nothing to come back to").isFalse();
        assertThat(sessionOf("GET", "/event-types", A_PAGE, 200)).as("open to everybody").isFalse();
    }

    private boolean sessionOf(String method, String path, String accept, int status) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.address().resolve(path)).header("Accept", accept);
        request.method(method, method.equals("POST") ? BodyPublishers.ofString("field=" + "x".repeat(10_000)) : BodyPublishers.noBody())
                .header("Content-Type", "application/x-www-form-urlencoded");
        HttpResponse<String> answer = nobody.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        return answer.headers().firstValue("Set-Cookie").orElse("").startsWith("JSESSIONID=");
    }
}
