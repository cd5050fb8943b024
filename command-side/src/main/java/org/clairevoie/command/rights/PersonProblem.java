package org.clairevoie.command.rights;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// Why an act is not done, as a problem.
final class PersonProblem {
    private PersonProblem() {}

    static ErrorResponseException of(PersonRights.Answer answer) {
        return switch (answer) {
            case PersonRights.Answer.Unknown _ -> unknown();
            case PersonRights.Answer.Held _ -> of(HttpStatus.CONFLICT, "held", "this person is under legal hold: lift the hold first");
            case PersonRights.Answer.Erased _ -> of(HttpStatus.CONFLICT, "erased", "this person's data are erased, or being erased: nothing is left to hold");
            case PersonRights.Answer.Erasing _, PersonRights.Answer.HoldChanged _ -> throw new IllegalStateException("nothing stands in the way");
        };
    }

    static ErrorResponseException unknown() {
        return of(HttpStatus.NOT_FOUND, "unknown-person", "nobody is known by this key");
    }

    static ErrorResponseException of(HttpStatus status, String rule, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:clairevoie:" + rule));
        problem.setTitle(status.getReasonPhrase());
        return new ErrorResponseException(status, problem, null);
    }
}
