package org.clairevoie.catalogue;

/// One place where a payload is not what its type allows.
///
/// @param rule `ranges` for a value out of bounds, `fields` for a field missing, unknown or of another kind
/// @param pointer JSON pointer into the payload, such as `/minutes`
public record Violation(String rule, String pointer, String message) {
    public static final String RANGES = "ranges";
    public static final String FIELDS = "fields";

    public Violation under(String prefix) {
        return new Violation(rule, prefix + pointer, message);
    }
}
