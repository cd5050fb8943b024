package org.clairevoie.deploy.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A browser, and the server before ours where TLS ends: it knows the service by its address alone, and is told of no other.
final class TlsBrowser {
    private static final Pattern FORGERY_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 20;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();
    private final URI known;
    private final URI service;

    /// @param known how the browser knows the service
    /// @param service where it is
    TlsBrowser(URI known, URI service) {
        this.known = known;
        this.service = service;
    }

    record Page(URI at, int status, String body) {}

    /// Every cookie as it was set.
    List<String> told() {
        return List.copyOf(told);
    }

    Page read(String path) throws IOException, InterruptedException {
        return followed(known.resolve(path), null);
    }

    Page logIn(String path, String name, String password) throws IOException, InterruptedException {
        Page form = read(path);
        assertThat(form.at().getPath()).as(form.body()).isEqualTo("/login");
        Matcher token = FORGERY_TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        return followed(form.at(), "username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1)));
    }

    /// Where the service sends whoever asks; empty when it answers itself.
    String redirectOf(String path) throws IOException, InterruptedException {
        return asked(known.resolve(path), null).headers().firstValue("Location").orElse("");
    }

    private Page followed(URI address, @Nullable String form) throws IOException, InterruptedException {
        URI at = address;
        HttpResponse<String> answer = asked(at, form);
        for (int redirects = 0; answer.statusCode() == 302; redirects++) {
            at = at.resolve(answer.headers().firstValue("Location").orElseThrow());
            assertThat(at.toString()).as("a browser finds no other address").startsWith(known.toString());
            assertThat(redirects).as("redirected for ever: %s", at).isLessThan(MOST_REDIRECTS);
            answer = asked(at, null);
        }
        return new Page(at, answer.statusCode(), answer.body());
    }

    private HttpResponse<String> asked(URI at, @Nullable String form) throws IOException, InterruptedException {
        String path = at.getRawPath() + (at.getRawQuery() == null ? "" : "?" + at.getRawQuery());
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path)).header("Accept", "text/html,*/*;q=0.8");
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
        }
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            told.add(cookie);
            String pair = cookie.contains(";") ? cookie.substring(0, cookie.indexOf(';')) : cookie;
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return answer;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
