package org.clairevoie.query.contrast.grid.form;

import java.util.Collection;

/// One place where a text is not a grid.
///
/// @param pointer JSON pointer (RFC 6901) into the text; empty for the whole
/// @param rule what stands in the way
public record Fault(String pointer, String rule, String detail) {
    static final String FIELDS = "fields";
    static final String RANGES = "ranges";
    static final String UNKNOWN_TYPE = "unknown-type";
    static final String UNKNOWN_FIELD = "unknown-field";
    static final String UNKNOWN_VALUE = "unknown-value";
    static final String UNKNOWN_DEFINITION = "unknown-definition";
    static final String DEFINITION_CYCLE = "definition-cycle";
    static final String MEANS_NOTHING = "means-nothing";
    static final String CONTRADICTION = "contradiction";

    static String at(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    static String at(String pointer, int index) {
        return pointer + "/" + index;
    }

    /// What may have been meant, as the end of a sentence.
    static String near(String name, Collection<String> known) {
        return "; near ones: " + String.join(", ", NearNames.of(name, known));
    }
}
