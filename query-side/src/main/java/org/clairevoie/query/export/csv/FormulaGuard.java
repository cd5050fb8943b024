package org.clairevoie.query.export.csv;

/// Keeps a spreadsheet from running a cell: a text that begins with one of `= + - @`, a tab or a carriage return, or with an
/// apostrophe, gets an apostrophe before it. Undone by taking one apostrophe off every text that begins with one.
final class FormulaGuard {
    private static final String DANGEROUS = "=+-@\t\r'";

    private FormulaGuard() {}

    static String guarded(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
