package org.clairevoie.command.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.clairevoie.command.intake.cloudevent.Problem;
import org.clairevoie.command.intake.cloudevent.Unacceptable;
import org.clairevoie.command.intake.senders.PacedBody;

/// A request's body, whole: never more of it than may be taken, and never waited for without end.
final class RequestBody {
    private RequestBody() {}

    /// @param what it is, for the problem's name: `event` or `batch`
    /// @param most bytes
    /// @param within how long it is waited for
    /// @throws Unacceptable 413 `too-large`; 408 `<what>-too-slow`
    static byte[] whole(HttpServletRequest request, String what, int most, Duration within) throws IOException {
        try {
            // Its pace is that of the largest, so that each has come whole when the time is over.
            byte[] body = new PacedBody(request.getInputStream(), most + 1, within, System::nanoTime).readNBytes(most + 1);
            if (body.length > most) {
                throw tooLarge("more than " + most + " bytes");
            }
            return body;
        } catch (PacedBody.TooSlow tooSlow) {
            throw new Unacceptable(Problem.of(408, what + "-too-slow", "The " + what + " came too slowly",
                    "it did not come whole within " + within.toSeconds() + " s, or fell silent; nothing of it was taken: send it again"));
        }
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
