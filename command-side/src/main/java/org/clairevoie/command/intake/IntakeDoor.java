package org.clairevoie.command.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.command.intake.cloudevent.ContentMode;
import org.clairevoie.command.intake.cloudevent.IntakeBounds;
import org.clairevoie.command.intake.cloudevent.Problem;
import org.clairevoie.command.intake.cloudevent.Unacceptable;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/// What the headers of a post say against it is said before anybody asks who posts: its size, then its media type. A body that does
/// not say its size is measured when it is read, which is after the token.
final class IntakeDoor extends OncePerRequestFilter {
    private final IntakeBounds bounds;
    private final IntakeMeters meters;

    IntakeDoor(IntakeBounds bounds, IntakeMeters meters) {
        this.bounds = bounds;
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (request.getMethod().equals("POST")) {
                refuseByHeaders(request);
            }
        } catch (Unacceptable unacceptable) {
            answer(response, unacceptable.problem());
            return;
        }
        chain.doFilter(request, response);
    }

    private void refuseByHeaders(HttpServletRequest request) {
        ContentMode mode = ContentMode.of(request);
        if (mode != ContentMode.NDJSON) {
            RequestBody.refuseTooLarge(request, mode == ContentMode.BATCH ? bounds.batchBytes() : bounds.eventBytes());
        }
        ContentMode.refuseUnsupported(mode, request);
    }

    private void answer(HttpServletResponse response, Problem problem) throws IOException {
        meters.refused(problem);
        byte[] body = EventJson.MAPPER.writeValueAsBytes(problem);
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
