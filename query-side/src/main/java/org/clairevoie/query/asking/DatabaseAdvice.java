package org.clairevoie.query.asking;

import java.net.URI;
import org.clairevoie.query.QuerySide;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// A database that does not answer is said to be so, and when to ask again.
@RestControllerAdvice(basePackageClasses = QuerySide.class)
final class DatabaseAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAdvice.class);
    private static final String SECONDS = "5";

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> withoutDatabase(Exception failed) {
        LOG.warn("a question could not be answered: the database does not answer", failed);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "the database does not answer; ask again in " + SECONDS + " seconds");
        problem.setType(URI.create("urn:clairevoie:database-unavailable"));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", SECONDS).body(problem);
    }
}
