package org.clairevoie.query.runs.shown;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.clairevoie.query.pages.Answers;
import org.clairevoie.query.pages.forms.Days;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What stands in the form that a run is started with, kept as it was typed.
record RunTyped(Map<String, String> texts, List<String> landmarks) {
    private static final List<String> TEXTS = List.of("happenedBy", "knownBy", "clock");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    static RunTyped nothing() {
        return new RunTyped(Map.of(), List.of());
    }

    static RunTyped of(Answers answers) {
        return new RunTyped(answers.firstOf(TEXTS), answers.all("landmarks"));
    }

    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /// What is no number is sent as it is, to be refused by name.
    ObjectNode body(Answers answers) {
        ObjectNode body = answers.body();
        texts.forEach((name, value) -> body.put(name, Days.ended(value)));
        ArrayNode days = body.putArray("landmarks");
        for (String day : landmarks) {
            if (NUMBER.matcher(day).matches()) {
                days.add(Integer.parseInt(day));
            } else {
                days.add(day);
            }
        }
        return body;
    }
}
