package org.clairevoie.unanswered;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/// The rule of what the framework or the server refuses by a status alone: no problem of ours is without a name.
public final class RuleOfStatus {
    private static final int FIRST_FAILURE = 500;

    private RuleOfStatus() {}

    public static URI type(int status) {
        return URI.create("urn:clairevoie:" + switch (status) {
            case 400 -> "unreadable-request";
            case 404 -> "unknown-route";
            case 405 -> "method";
            case 406 -> "not-acceptable";
            case 408 -> "too-slow";
            case 413 -> "too-large";
            case 415 -> "media-type";
            case 503 -> "unavailable";
            default -> status < FIRST_FAILURE ? "refused" : "failed";
        });
    }

    /// With the phrase of HTTP as its title.
    static ProblemDetail problem(int status) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail(status));
        HttpStatus known = HttpStatus.resolve(status);
        problem.setTitle(known == null ? "Refused" : known.getReasonPhrase());
        problem.setType(type(status));
        return problem;
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "the address or a header cannot be read as one";
            case 404 -> "there is nothing at this address";
            case 408 -> "it did not come whole in time; nothing of it was taken: send it again";
            default -> status < FIRST_FAILURE ? "the request is not taken so" : "the service could not answer; its log says why";
        };
    }
}
