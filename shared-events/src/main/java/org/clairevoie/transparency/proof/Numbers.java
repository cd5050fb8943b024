package org.clairevoie.transparency.proof;

import java.util.regex.Pattern;
import org.clairevoie.transparency.note.Malformed;

/// Decimal numbers in the one form that each has.
final class Numbers {
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,17}");

    private Numbers() {}

    /// @throws Malformed when it is none
    static long parse(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new Malformed("not a number: " + text);
        }
        return Long.parseLong(text);
    }
}
