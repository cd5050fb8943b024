package org.clairevoie.query.export;

import java.net.URI;
import org.clairevoie.query.asking.Question;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// Why an export is not to be had.
final class ExportProblem {
    private static final int SECONDS = 30;

    private ExportProblem() {}

    static ErrorResponseException of(HttpStatus status, String name, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:clairevoie:" + name));
        return new ErrorResponseException(status, problem, null);
    }

    static ErrorResponseException busy(int atOnce) {
        return Question.busy("exports-busy", atOnce + " exports are being written here", SECONDS);
    }

    /// The number itself is not told where it is small.
    static ErrorResponseException size(long count, ExportBounds bounds) {
        return count < bounds.threshold()
                ? of(HttpStatus.UNPROCESSABLE_CONTENT, "too-few", "fewer than " + bounds.threshold() + " journeys are not given out")
                : of(HttpStatus.UNPROCESSABLE_CONTENT, "too-many-journeys", "an export has at most " + bounds.journeys() + " journeys");
    }
}
