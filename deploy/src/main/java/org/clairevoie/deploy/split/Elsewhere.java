package org.clairevoie.deploy.split;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// What a node says that is asked for the other side's part.
final class Elsewhere {
    private Elsewhere() {}

    /// @param other the address of a node of the other side; empty when this one was not told of any
    static ProblemDetail problem(String detail, String other) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, other.isEmpty() ? detail : detail + ", such as " + other);
        problem.setType(URI.create("urn:clairevoie:elsewhere"));
        problem.setTitle("Not at this node");
        return problem;
    }
}
