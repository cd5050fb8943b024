package org.clairevoie.deploy.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.clairevoie.catalogue.EventJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says so when there is no room for one browser more. Those that have a session, and requests with a token, go on.
final class RoomForSessions extends OncePerRequestFilter {
    private static final String LOGIN = "/oauth2/authorization/";
    private static final String A_WHILE = "60";

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
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(EventJson.MAPPER.writeValueAsBytes(EventJson.MAPPER.createObjectNode()
                    .put("type", "urn:clairevoie:too-many-sessions").put("title", "Not now").put("status", HttpServletResponse.SC_SERVICE_UNAVAILABLE)
                    .put("detail", full.getMaxActiveSessions() + " browsers are the most at once: come back later")));
        }
    }
}
