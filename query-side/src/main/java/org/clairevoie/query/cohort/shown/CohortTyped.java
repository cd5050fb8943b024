package org.clairevoie.query.cohort.shown;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.query.pages.Answers;
import org.clairevoie.query.pages.forms.Days;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What stands in the form that a cohort is made with, kept as it was typed.
///
/// @param texts fields of one value, by name
/// @param chosen fields of several
record CohortTyped(Map<String, String> texts, Map<String, List<String>> chosen) {
    private static final List<String> TEXTS = List.of("name", "openedFrom", "openedBefore", "territory", "happenedBy", "knownBy", "clock");
    private static final List<String> CHOSEN = List.of("scheme", "orientation", "entryMode");

    static CohortTyped nothing() {
        return new CohortTyped(Map.of(), Map.of());
    }

    static CohortTyped of(Answers answers) {
        Map<String, List<String>> chosen = new HashMap<>();
        CHOSEN.forEach(name -> chosen.put(name, answers.all(name)));
        return new CohortTyped(answers.firstOf(TEXTS), chosen);
    }

    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    public boolean has(String name, Object word) {
        return chosen.getOrDefault(name, List.of()).contains(word.toString());
    }

    /// The body of `POST /cohorts`. Days are meant whole, and territories stand one beside the other.
    ObjectNode body(Answers answers) {
        ObjectNode body = answers.body();
        body.put("name", text("name"));
        texts.forEach((name, value) -> {
            switch (name) {
                case "openedFrom", "openedBefore" -> body.put(name, Days.begun(value));
                case "happenedBy", "knownBy" -> body.put(name, Days.ended(value));
                case "territory" -> {
                    ArrayNode territories = body.putArray(name);
                    Arrays.stream(value.split("[\\s,;]+", -1)).filter(code -> !code.isEmpty()).forEach(territories::add);
                }
                default -> body.put(name, value);
            }
        });
        chosen.forEach((name, words) -> {
            ArrayNode all = body.putArray(name);
            words.forEach(all::add);
        });
        return body;
    }
}
