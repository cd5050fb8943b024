package org.clairevoie.query.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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

/// Before a record is read, a line says by whom. Some answers are on the wire before they are whole, so it is written first: it says that the
/// record was asked for, even where the answer is then that there is none. What cannot be logged is not read.
final class LoggedReading implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedReading.class);
    private static final String LOGGED = LoggedReading.class.getName();
    private static final int SECONDS = 5;
    private final AccessLog log;
    private final AskedRecords asked;

    LoggedReading(AccessLog log, AskedRecords asked) {
        this.log = log;
        this.asked = asked;
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
            asked.of(request).stream().filter(id -> isFirst(request, id)).forEach(id -> log.read(caller, request.getRequestURI(), id));
        } catch (DataAccessException failed) {
            LOG.error("a record was not shown: the access log cannot be written", failed);
            throw notLogged();
        }
        return true;
    }

    /// A page asks several addresses of ours about one record: who reads it has asked once.
    private static boolean isFirst(HttpServletRequest request, @Nullable UUID accompaniment) {
        Set<String> lines = request.getAttribute(LOGGED) instanceof Lines logged ? logged.lines : new Lines(new HashSet<>()).keptIn(request);
        return lines.add(request.getRequestURI() + " " + accompaniment);
    }

    /// What was logged for one request, its parts included.
    private record Lines(Set<String> lines) {
        private Set<String> keptIn(HttpServletRequest request) {
            request.setAttribute(LOGGED, this);
            return lines;
        }
    }

    private static ErrorResponseException notLogged() {
        return Question.busy("access-not-logged", "who reads a record is logged first, and that cannot be done now", SECONDS);
    }
}
