package org.clairevoie.command.intake;

import java.util.List;
import org.clairevoie.command.accompaniment.Refusal;
import org.clairevoie.command.append.LogUnavailable;
import org.clairevoie.command.intake.cloudevent.Problem;
import org.clairevoie.command.intake.cloudevent.Problem.Place;
import org.clairevoie.command.recording.Outcome;

/// What each outcome is in HTTP.
final class Answers {
    private Answers() {}

    static Answer of(Outcome outcome, long lastSequence) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> Answer.receipt(Receipt.of(accepted.event(), false), lastSequence);
            case Outcome.Repeated repeated -> Answer.receipt(Receipt.of(repeated.event(), true), lastSequence);
            case Outcome.OtherContent other -> Answer.problem(otherContent(other));
            case Outcome.Refused refused -> Answer.problem(refused(422, "A rule stands in the way", refused.refusals()));
            case Outcome.NeverOpened never -> Answer.problem(refused(404, "No such accompaniment", never.refusals()));
            case Outcome.Stale stale -> Answer.problem(stale(stale.lastSequence()));
        };
    }

    /// Something of ours broke: what it was stands in our log, never in an answer.
    static Problem unexpected() {
        return Problem.of(500, "unexpected", "Something broke on our side", "send again: what was taken after all is answered as a repeat");
    }

    private static Problem stale(long last) {
        return Problem.of(412, "stale-version", "The accompaniment is not where you expect it", last < 0
                ? "nothing is recorded of it yet: open it without If-Match"
                : "its last sequence is " + last + ": read what came since, then send again with If-Match: \"" + last + "\"");
    }

    static Problem withoutDatabase() {
        return Problem.retryLater("log-unavailable", "the database does not answer; send again");
    }

    static Problem unavailable(LogUnavailable unavailable) {
        return Problem.retryLater("log-unavailable", unavailable.getMessage() + "; send again: what was taken after all is answered as a repeat");
    }

    private static Problem otherContent(Outcome.OtherContent other) {
        String detail = "the event " + other.key().id() + " of " + other.key().source()
                + " is recorded already with another content: to change it send an accompaniment.event-corrected.v1 that CORRECTS it";
        return Problem.of(409, "same-id-other-content", "Same id, other content", detail, List.of(new Place("/id", "same-id-other-content", detail)));
    }

    private static Problem refused(int status, String title, List<Refusal> refusals) {
        Refusal first = refusals.getFirst();
        return Problem.of(status, first.rule(), title, first.message(), refusals.stream()
                .map(refusal -> new Place(refusal.pointer(), refusal.rule(), refusal.message())).toList());
    }
}
