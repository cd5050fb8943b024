package org.clairevoie.deploy.hammer.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// I8: what was answered as of a moment is answered the same for ever after.
public final class Remembered {
    private final Map<String, String> answers = new LinkedHashMap<>();

    /// Asks for journeys as of now, and keeps the answers.
    ///
    /// @param knownBy the recorded time of the last event
    public void remember(Readings node, List<UUID> journeys, String knownBy) throws IOException {
        for (UUID journey : journeys) {
            String question = "/journeys/" + journey + "/contrast?knownBy=" + knownBy + "&happenedBy=" + knownBy;
            answers.put(question, node.read(question).toString());
        }
    }

    public List<Violation> asThen(Readings node) throws IOException {
        List<Violation> violations = new ArrayList<>();
        for (Map.Entry<String, String> then : answers.entrySet()) {
            String now = node.read(then.getKey()).toString();
            if (!now.equals(then.getValue())) {
                violations.add(new Violation("I8", then.getKey() + " answered " + then.getValue() + " then and " + now + " now"));
            }
        }
        return violations;
    }
}
