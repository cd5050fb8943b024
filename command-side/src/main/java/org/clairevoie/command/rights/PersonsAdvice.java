package org.clairevoie.command.rights;

import org.clairevoie.command.append.LogUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// What the privacy officer is told instead of an answer. Nothing of a body is repeated.
@RestControllerAdvice(basePackageClasses = PersonsEndpoint.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PersonsAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(PersonsAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ErrorResponseException refused) {
        return ResponseEntity.status(refused.getStatusCode()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(refused.getBody());
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<ProblemDetail> unreadable() {
        return refused(PersonProblem.of(HttpStatus.BAD_REQUEST, "body", "the body is not what is asked for here"));
    }

    /// The log, the database, or a step that is tried again when it is asked for again.
    @ExceptionHandler({LogUnavailable.class, DataAccessException.class, CannotCreateTransactionException.class})
    ResponseEntity<ProblemDetail> notNow(Exception failed) {
        LOG.warn("an act of the privacy officer could not be done now", failed);
        return refused(PersonProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "it cannot be done now: ask again"));
    }
}
