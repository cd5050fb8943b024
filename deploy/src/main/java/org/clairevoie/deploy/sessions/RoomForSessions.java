package org.clairevoie.deploy.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.function.Supplier;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.clairevoie.access.RefusalPage;
import org.clairevoie.catalogue.EventJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says so when there is no room for one browser more: by a page, where there are pages. Those that have a session, and requests with a
/// token, go on.
final class RoomForSessions extends OncePerRequestFilter {
    private static final String LOGIN = "/oauth2/authorization/";
    private static final String A_WHILE = "60";
    private static final String RULE = "urn:clairevoie:too-many-sessions";
    private static final String TITLE = "Not now";
    private final Supplier<@Nullable RefusalPage> pages;

    /// @param pages null where there are none
    RoomForSessions(Supplier<@Nullable RefusalPage> pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (request.getRequestURI().startsWith(LOGIN)) {
                // The login keeps what it asked of the issuer in the session, and would take a full house for an error of its own.
                request.getSession();
            }
            chain.doFilter(request, response);
        } catch (TooManyActiveSessionsException full) {
            response.reset();
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader(HttpHeaders.RETRY_AFTER, A_WHILE);
            refuse(request, response, full.getMaxActiveSessions() + " browsers are the most at once: come back later");
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String detail) throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, detail);
        problem.setType(URI.create(RULE));
        problem.setTitle(TITLE);
        RefusalPage page = BrowserSessions.reads(request) ? pages.get() : null;
        if (page == null) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(EventJson.MAPPER.writeValueAsBytes(EventJson.MAPPER.createObjectNode()
                    .put("type", RULE).put("title", TITLE).put("status", problem.getStatus()).put("detail", detail)));
        } else {
            page.tell(problem, request, response);
        }
    }
}
