package org.clairevoie.query.export.shown;

import java.util.List;
import org.clairevoie.query.pages.Answers;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What stands in the form that an export is started with, kept as it was typed.
///
/// @param grid empty for the built-in one
record ExportTyped(List<String> formats, String grid) {
    static ExportTyped nothing() {
        return new ExportTyped(List.of(), "");
    }

    static ExportTyped of(Answers answers) {
        return new ExportTyped(answers.all("formats"), answers.all("grid").stream().findFirst().orElse(""));
    }

    ObjectNode body(Answers answers) {
        ObjectNode body = answers.body();
        ArrayNode all = body.putArray("formats");
        formats.forEach(all::add);
        if (!grid.isEmpty()) {
            body.put("grid", grid);
        }
        return body;
    }
}
