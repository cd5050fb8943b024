package org.clairevoie.unanswered;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.function.Supplier;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.clairevoie.access.RefusalPage;
import org.clairevoie.catalogue.EventJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/// What the server refuses before Spring sees it, such as an address that is no address, is told like every other problem: a page to a
/// browser that reads, a problem to everybody else.
final class ServerProblemValve extends ErrorReportValve {
    private static final int FIRST_ERROR = 400;
    private final Supplier<@Nullable RefusalPage> pages;

    /// @param pages asked when something is refused; null where there are none
    ServerProblemValve(Supplier<@Nullable RefusalPage> pages) {
        this.pages = pages;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failed) {
        if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemDetail problem = RuleOfStatus.problem(response.getStatus());
        RefusalPage page = reads(request) ? pages.get() : null;
        Container application = page == null ? null : getContainer().findChild("");
        try {
            if (page != null && application instanceof Context context) {
                page.tell(problem, new Unmapped(request.getRequest(), context.getServletContext()), response.getResponse());
            } else {
                write(problem, response);
            }
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("the asker left before the refusal", gone);
        }
    }

    private static void write(ProblemDetail problem, Response response) throws IOException {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(EventJson.MAPPER.writeValueAsBytes(EventJson.MAPPER.createObjectNode()
                .put("type", String.valueOf(problem.getType())).put("title", problem.getTitle()).put("status", problem.getStatus())
                .put("detail", problem.getDetail())));
    }

    private static boolean reads(Request request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    /// A request that was refused before it was known whose it is: a page is written by an application.
    private static final class Unmapped extends HttpServletRequestWrapper {
        private final ServletContext application;

        private Unmapped(HttpServletRequest request, ServletContext application) {
            super(request);
            this.application = application;
        }

        @Override
        public ServletContext getServletContext() {
            return application;
        }
    }
}
