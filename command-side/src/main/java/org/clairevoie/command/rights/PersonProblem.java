package org.clairevoie.command.rights;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// Why an act is not done, as a problem.
public final class PersonProblem {
    private PersonProblem() {}

    static ErrorResponseException of(RequestedActs.Answer answer) {
        return switch (answer) {
            case RequestedActs.Answer.Unknown _ -> unknown();
            case RequestedActs.Answer.Held _ -> of(HttpStatus.CONFLICT, "held", "this person is under legal hold: lift the hold first");
            case RequestedActs.Answer.NothingToHold _ ->
                of(HttpStatus.CONFLICT, "nothing-to-hold", "no accompaniment of this person is recorded, and a hold stands in accompaniments");
            case RequestedActs.Answer.Erased _ ->
                of(HttpStatus.CONFLICT, "erased", "this person's data are erased, or being erased: nothing is left to hold or to restrict");
            case RequestedActs.Answer.RestrictedOtherwise(var standing) ->
                of(HttpStatus.CONFLICT, "restricted", "this person is restricted already, on the ground " + standing.ground() + ": lift that first");
            case RequestedActs.Answer.Erasing _, RequestedActs.Answer.HoldChanged _, RequestedActs.Answer.Restricted _,
                    RequestedActs.Answer.Unrestricted _ -> throw new IllegalStateException("nothing stands in the way");
        };
    }

    static ErrorResponseException unknown() {
        return of(HttpStatus.NOT_FOUND, "unknown-person", "nobody is known by this key");
    }

    public static ErrorResponseException of(HttpStatus status, String rule, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:clairevoie:" + rule));
        problem.setTitle(status.getReasonPhrase());
        return new ErrorResponseException(status, problem, null);
    }
}
