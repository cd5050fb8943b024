package org.clairevoie.command.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clairevoie.command.intake.cloudevent.Problem;
import org.clairevoie.command.intake.cloudevent.Unacceptable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// The last sequence that a sender has seen of an accompaniment, as the ETag of an answer told it.
final class IfMatch {
    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,10})\"");

    private IfMatch() {}

    /// @throws Unacceptable 400 `if-match`, when it is no ETag of ours
    static @Nullable Long sequence(HttpServletRequest request) {
        String ifMatch = request.getHeader(HttpHeaders.IF_MATCH);
        if (ifMatch == null) {
            return null;
        }
        Matcher tag = ETAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw unusable("If-Match takes one ETag as it was given, such as \"7\"");
        }
        return Long.valueOf(tag.group(1));
    }

    /// @param what touches many accompaniments, such as "a batch"
    /// @throws Unacceptable 400 `if-match`, when there is one
    static void refuse(HttpServletRequest request, String what) {
        if (request.getHeader(HttpHeaders.IF_MATCH) != null) {
            throw unusable(what + " may touch many accompaniments: If-Match goes with a single event");
        }
    }

    private static Unacceptable unusable(String why) {
        return new Unacceptable(Problem.of(400, "if-match", "If-Match cannot be used so", why));
    }
}
