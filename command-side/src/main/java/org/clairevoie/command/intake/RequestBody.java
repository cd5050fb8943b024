package org.clairevoie.command.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/// A request's body, never more of it than may be taken.
final class RequestBody {
    private RequestBody() {}

    /// @throws Unacceptable 413 `too-large`
    static byte[] read(HttpServletRequest request, int most) throws IOException {
        if (request.getContentLengthLong() > most) {
            throw tooLarge(request.getContentLengthLong() + " bytes, " + most + " are the most");
        }
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw tooLarge("more than " + most + " bytes");
        }
        return body;
    }

    private static Unacceptable tooLarge(String detail) {
        return new Unacceptable(Problem.of(413, "too-large", "The body is too large", detail));
    }
}
