package org.clairevoie.command.accompaniment.rules;

import java.util.List;
import org.clairevoie.command.accompaniment.Doubt;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.command.accompaniment.Refusal;
import org.clairevoie.events.Warning;

/// One rule of the record, which refuses, or of conduct, which accepts and warns: a refusal of conduct would only teach senders
/// to invent the missing event.
public interface Rule {
    /// Stable: it is quoted in refusals and stored in warnings.
    String id();

    List<Finding> judge(Matter matter);

    default Refusal refusal(String pointer, String message) {
        return new Refusal(id(), pointer, message);
    }

    default Doubt doubt(String message) {
        return new Doubt(new Warning(id(), message));
    }
}
