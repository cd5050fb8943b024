package org.clairevoie.command.intake;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.command.append.LogUnavailable;
import org.clairevoie.command.intake.cloudevent.Problem;
import org.clairevoie.command.intake.cloudevent.Unacceptable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// What stops a whole request, as a problem.
@RestControllerAdvice(assignableTypes = {EventsEndpoint.class, BatchEndpoint.class, ImportEndpoint.class})
final class IntakeAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(IntakeAdvice.class);
    private final IntakeMeters meters;

    IntakeAdvice(IntakeMeters meters) {
        this.meters = meters;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unacceptable(Unacceptable unacceptable, HttpServletRequest request) {
        return answer(unacceptable.problem(), request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unavailable(LogUnavailable unavailable, HttpServletRequest request) {
        return answer(Answers.unavailable(unavailable), request);
    }

    @ExceptionHandler({DataAccessException.class, CannotCreateTransactionException.class})
    ResponseEntity<byte[]> withoutDatabase(Exception failed, HttpServletRequest request) {
        LOG.warn("an event could not be taken: the database does not answer", failed);
        return answer(Answers.withoutDatabase(), request);
    }

    /// The sender went away, or sent a body that is not what its headers say.
    @ExceptionHandler
    ResponseEntity<byte[]> brokenBody(IOException broken, HttpServletRequest request) {
        LOG.debug("a body could not be read to its end", broken);
        return answer(Problem.of(400, "broken-body", "The body cannot be read", "the body ends early, or is not encoded as its headers say"), request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unexpected(RuntimeException unexpected, HttpServletRequest request) {
        LOG.error("a request broke something", unexpected);
        return answer(Answers.unexpected(), request);
    }

    private ResponseEntity<byte[]> answer(Problem problem, HttpServletRequest request) {
        meters.refused(problem);
        // On who is silent, or sends what is no body, the server has given up by itself: without this it answers 500 in the place of 408 or 400.
        request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var response = ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.retryAfterSeconds() != null) {
            response.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds().toString());
        }
        return response.body(EventJson.MAPPER.writeValueAsBytes(problem));
    }
}
