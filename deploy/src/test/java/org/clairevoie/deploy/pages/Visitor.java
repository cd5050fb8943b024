package org.clairevoie.deploy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Somebody at a browser. What goes wrong beside what is looked at is kept, and told at the end: errors in the console, requests that
/// fail, requests to another host.
final class Visitor implements AutoCloseable {
    /// The browser says it of the very page that was opened, whose status is looked at; of all else responses tell.
    private static final String STATUS = "Failed to load resource";
    private static final int FIRST_REFUSAL = 400;
    private final BrowserContext context;
    private final Page page;
    private final URI service;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context, URI service) {
        this.context = context;
        this.service = service;
        this.page = context.newPage();
        page.onConsoleMessage(this::heard);
        page.onPageError(error -> complaints.add("a script failed: " + error));
        page.onRequest(this::requested);
        page.onRequestFailed(this::failed);
        page.onResponse(this::answered);
    }

    Page page() {
        return page;
    }

    /// @param path of the service
    Visitor opens(String path) {
        return opens(path, 200);
    }

    Visitor opens(String path, int status) {
        Response answer = Objects.requireNonNull(page.navigate(service + path), "a page has an answer");
        assertThat(answer.status()).as(path).isEqualTo(status);
        return this;
    }

    Visitor in(ColorScheme theme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        return this;
    }

    String path() {
        return page.url().substring(service.toString().length());
    }

    String text() {
        return page.locator("main").innerText();
    }

    BrowserContext context() {
        return context;
    }

    private void heard(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith(STATUS)) {
            complaints.add("in the console of " + page.url() + ": " + message.text());
        }
    }

    private void requested(Request request) {
        URI asked = URI.create(request.url().replaceAll("[?#].*", ""));
        if (asked.getHost() != null && !(asked.getHost() + ":" + asked.getPort()).equals(service.getHost() + ":" + service.getPort())) {
            complaints.add("another host was asked: " + request.url());
        }
    }

    /// What is downloaded is no page: the browser gives the navigation up.
    private void failed(Request request) {
        // Progress goes on to be told, and asked for, until one leaves the page.
        boolean follows = request.url().endsWith("/progress") || request.headers().containsKey("hx-request");
        boolean left = follows && "net::ERR_ABORTED".equals(request.failure());
        if (!request.isNavigationRequest() && !left) {
            complaints.add("failed: " + request.url() + ": " + request.failure());
        }
    }

    private void answered(Response response) {
        if (response.status() >= FIRST_REFUSAL && !response.request().isNavigationRequest()) {
            complaints.add(response.url() + " was answered " + response.status());
        }
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what went wrong beside the pages").isEmpty();
    }
}
