package org.clairevoie.query.export.shown;

import java.util.List;
import java.util.Map;
import org.clairevoie.query.pages.Answers;
import org.clairevoie.query.pages.forms.Days;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What stands in the form that an export is started with, kept as it was typed.
///
/// @param texts what was filled in: a grid, and for those of everybody dates and a clock
record ExportTyped(List<String> formats, Map<String, String> texts) {
    private static final List<String> TEXTS = List.of("grid", "happenedBy", "knownBy", "clock");

    static ExportTyped nothing() {
        return new ExportTyped(List.of(), Map.of());
    }

    static ExportTyped of(Answers answers) {
        return new ExportTyped(answers.all("formats"), answers.firstOf(TEXTS));
    }

    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    ObjectNode body(Answers answers) {
        ObjectNode body = answers.body();
        ArrayNode all = body.putArray("formats");
        formats.forEach(all::add);
        texts.forEach((name, value) -> body.put(name, Days.ended(value)));
        return body;
    }
}
