package org.clairevoie.command.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.clairevoie.command.intake.cloudevent.Problem;
import org.jspecify.annotations.Nullable;

/// What one event is answered: a receipt or a problem, under the status that it would have alone.
///
/// @param id of the event as sent, beside a problem: so that it can be found among many
/// @param lastSequence of the accompaniment afterwards, for the ETag
@JsonInclude(JsonInclude.Include.NON_NULL)
record Answer(int status, @Nullable String id, @Nullable Receipt receipt, @Nullable Problem problem, @JsonIgnore long lastSequence) {
    static Answer receipt(Receipt receipt, long lastSequence) {
        return new Answer(receipt.duplicate() ? 200 : 201, null, receipt, null, lastSequence);
    }

    static Answer problem(Problem problem) {
        return new Answer(problem.status(), null, null, problem, -1);
    }

    /// Whether the event may still be taken when it is sent again: nothing has been said of it.
    boolean leavesOpen() {
        return status >= 500;
    }

    /// As one of many.
    Answer about(@Nullable String eventId) {
        return problem == null ? this : new Answer(status, eventId, null, problem.brief(), lastSequence);
    }
}
