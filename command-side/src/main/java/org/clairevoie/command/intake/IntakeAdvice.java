package org.clairevoie.command.intake;

import org.clairevoie.catalogue.EventJson;
import org.clairevoie.command.append.LogUnavailable;
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
@RestControllerAdvice(assignableTypes = EventsEndpoint.class)
final class IntakeAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(IntakeAdvice.class);
    private final IntakeMeters meters;

    IntakeAdvice(IntakeMeters meters) {
        this.meters = meters;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unacceptable(Unacceptable unacceptable) {
        return answer(unacceptable.problem());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unavailable(LogUnavailable unavailable) {
        return answer(Answers.unavailable(unavailable));
    }

    @ExceptionHandler({DataAccessException.class, CannotCreateTransactionException.class})
    ResponseEntity<byte[]> withoutDatabase(Exception failed) {
        LOG.warn("an event could not be taken: the database does not answer", failed);
        return answer(Problem.retryLater("log-unavailable", "the database does not answer; send again"));
    }

    private ResponseEntity<byte[]> answer(Problem problem) {
        meters.refused(problem);
        var response = ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.retryAfterSeconds() != null) {
            response.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds().toString());
        }
        return response.body(EventJson.MAPPER.writeValueAsBytes(problem));
    }
}
