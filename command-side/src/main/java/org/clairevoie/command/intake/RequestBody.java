package org.clairevoie.command.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.clairevoie.command.intake.cloudevent.Problem;
import org.clairevoie.command.intake.cloudevent.Unacceptable;

/// A request's body, never more of it than may be taken.
final class RequestBody {
    private RequestBody() {}

    /// @throws Unacceptable 413 `too-large`
    static byte[] read(InputStream stream, int most) throws IOException {
        byte[] body = stream.readNBytes(most + 1);
        if (body.length > most) {
            throw tooLarge("more than " + most + " bytes");
        }
        return body;
    }

    /// @throws Unacceptable 413 `too-large`, when it says so itself
    static void refuseTooLarge(HttpServletRequest request, int most) {
        if (request.getContentLengthLong() > most) {
            throw tooLarge(request.getContentLengthLong() + " bytes, " + most + " are the most");
        }
    }

    private static Unacceptable tooLarge(String detail) {
        return new Unacceptable(Problem.of(413, "too-large", "The body is too large", detail));
    }
}
