package org.clairevoie.query.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.clairevoie.access.AccessLog;
import org.clairevoie.access.Caller;
import org.clairevoie.access.CallerToken;
import org.clairevoie.query.asking.Question;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Before a record is read, a line says by whom. Some answers are on the wire before they are whole, so it is written first: it says that the
/// record was asked for, even where the answer is then that there is none. What cannot be logged is not read.
final class LoggedReading implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedReading.class);
    private static final String PAIR = "/contrast/pair";
    private static final String EXPORT_FILE = "/exports/{id}/files/{name}";
    private static final String SECONDS = "5";
    private final AccessLog log;

    LoggedReading(AccessLog log) {
        this.log = log;
    }

    /// Where single records are read.
    static List<String> routes() {
        return List.of("/journeys/{id}/**", PAIR, "/audit/journeys/{id}/**", EXPORT_FILE);
    }

    /// @throws ErrorResponseException 503 when the line cannot be written
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object endpoint) {
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            // The rest of an answer whose line is written already.
            return true;
        }
        Caller caller = Objects.requireNonNull(CallerToken.asking(), "records are read by known callers alone")
                .reading(request.getHeader(Caller.PURPOSE_HEADER));
        try {
            accompaniments(request).forEach(id -> log.read(caller, request.getRequestURI(), accompaniment(id)));
        } catch (DataAccessException failed) {
            LOG.error("a record was not shown: the access log cannot be written", failed);
            throw notLogged();
        }
        return true;
    }

    /// As they were asked for: one that is no id gets a line all the same, so that no two ways of reading an id can leave one out.
    private static List<String> accompaniments(HttpServletRequest request) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (PAIR.equals(route)) {
            return Stream.of("a", "b").map(side -> Objects.requireNonNullElse(request.getParameter(side), "")).toList();
        }
        Object id = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables ? variables.get("id") : null;
        return Arrays.asList(id instanceof String text && !EXPORT_FILE.equals(route) ? text : "");
    }

    private static @Nullable UUID accompaniment(String id) {
        try {
            return id.isBlank() ? null : UUID.fromString(id.trim());
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static ErrorResponseException notLogged() {
        ErrorResponseException problem = Question.notYet(
                "access-not-logged", "who reads a record is logged first, and that cannot be done now; ask again in " + SECONDS + " seconds");
        problem.getHeaders().set("Retry-After", SECONDS);
        return problem;
    }
}
