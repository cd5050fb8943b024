package org.clairevoie.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.function.Supplier;
import org.clairevoie.catalogue.EventJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/// Writes why somebody is not let in: a page for a browser, where there are pages; a problem for everybody else.
final class Refusals {
    private final Supplier<@Nullable RefusalPage> pages;

    /// @param pages asked when somebody is refused, since pages may be made later than the guard; null where there are none
    Refusals(Supplier<@Nullable RefusalPage> pages) {
        this.pages = pages;
    }

    void write(HttpServletRequest request, HttpServletResponse response, int status, String rule, String title, String detail) throws IOException {
        response.setStatus(status);
        RefusalPage page = wantsAPage(request) ? pages.get() : null;
        if (page == null) {
            problem(response, status, rule, title, detail);
        } else {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
            problem.setType(URI.create("urn:clairevoie:" + rule));
            problem.setTitle(title);
            page.tell(problem, request, response);
        }
    }

    static boolean wantsAPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static void problem(HttpServletResponse response, int status, String rule, String title, String detail) throws IOException {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] problem = EventJson.MAPPER.writeValueAsBytes(EventJson.MAPPER.createObjectNode()
                .put("type", "urn:clairevoie:" + rule).put("title", title).put("status", status).put("detail", detail));
        response.setContentLength(problem.length);
        response.getOutputStream().write(problem);
    }
}
