package org.clairevoie.query.asking;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// What is wrong with a question, as a problem that names the parameter.
public final class Question {
    private Question() {}

    /// @param pointer JSON pointer to the place
    public record Wrong(String pointer, String detail) {}

    /// 400: the body is not what is asked for here, and every place where it is not.
    public static ErrorResponseException malformed(String name, List<Wrong> wrong) {
        String detail = wrong.stream().map(each -> each.pointer() + " " + each.detail()).collect(java.util.stream.Collectors.joining("; "));
        return problem(HttpStatus.BAD_REQUEST, name, "The body cannot be read", detail, Map.of("errors", wrong));
    }

    /// 413: the body is longer than what is asked for here.
    public static ErrorResponseException tooLarge(int most) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "Too large", "the body has at most " + most + " bytes", Map.of());
    }

    /// 422: understood, and not done.
    public static ErrorResponseException refused(String name, String detail) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, name, "Refused", detail, Map.of());
    }

    /// 503: it will be answered when what it is read from has caught up.
    public static ErrorResponseException notYet(String name, String detail) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, name, "Not yet", detail, Map.of());
    }

    /// 503: as much is under way as may be; the answer says when to ask again.
    public static ErrorResponseException busy(String name, String detail, int seconds) {
        ErrorResponseException busy = notYet(name, detail + "; ask again in " + seconds + " seconds");
        busy.getHeaders().set(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        return busy;
    }

    /// 404: there is no such thing, or not for the one who asks.
    public static ErrorResponseException unknown(String name, String detail) {
        return problem(HttpStatus.NOT_FOUND, name, "Not found", detail, Map.of());
    }

    /// 404 `unknown-journey`: there is none in the log.
    public static ErrorResponseException unknownJourney(UUID id) {
        return unknown("unknown-journey", "no journey has the id " + id);
    }

    /// 404 `unknown-journey`: there is none in the view; or whoever asks does not follow it, which is told with the same words.
    public static ErrorResponseException notShown(UUID id) {
        return unknown("unknown-journey", "no journey has the id " + id + "; one that was opened just now shows a moment later");
    }

    /// 400: the parameter cannot be read so.
    public static ErrorResponseException unreadable(String parameter, String detail) {
        return problem(HttpStatus.BAD_REQUEST, "parameter", "A parameter cannot be read", parameter + ": " + detail,
                Map.of("errors", List.of(Map.of("parameter", parameter, "detail", detail))));
    }

    /// 400: the parameter can be read, but not be meant so.
    public static ErrorResponseException wrong(String name, String parameter, String detail) {
        return problem(HttpStatus.BAD_REQUEST, name, "The question cannot be meant so", parameter + ": " + detail,
                Map.of("errors", List.of(Map.of("parameter", parameter, "detail", detail))));
    }

    /// 404: by the date asked, nothing was known of the journey.
    public static ErrorResponseException notKnownYet(UUID journey, Instant knownBy) {
        return unknown("not-known-yet", "nothing was known of the journey " + journey + " by " + knownBy);
    }

    /// What is sent cannot be taken.
    ///
    /// @param errors each place, with what stands in the way there; may be empty
    public static ErrorResponseException refused(HttpStatus status, String name, String title, String detail, List<?> errors) {
        return problem(status, name, title, detail, errors.isEmpty() ? Map.of() : Map.of("errors", errors));
    }

    private static ErrorResponseException problem(
            HttpStatusCode status, String name, String title, String detail, Map<String, Object> more) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:clairevoie:" + name));
        problem.setTitle(title);
        more.forEach(problem::setProperty);
        return new ErrorResponseException(status, problem, null);
    }
}
