package org.clairevoie.query.export.writing;

/// An export that ends before it is whole, for a reason that is said.
public final class ExportStopped extends RuntimeException {
    private final String rule;

    /// @param rule the last part of the problem's type
    public ExportStopped(String rule, String detail) {
        super(detail);
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
