package org.clairevoie.query.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A number as it is told, to the thousandth: finer, it would say of how few it is made.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(@JsonInclude @Nullable Double value, @Nullable Because because) {
    private static final double THOUSAND = 1000;

    /// Which kind of nothing it is: not to be told, or of nobody.
    public enum Because { SUPPRESSED, NOBODY }

    public static Figure of(double value) {
        return new Figure(rounded(value), null);
    }

    public static Figure suppressed() {
        return new Figure(null, Because.SUPPRESSED);
    }

    public static Figure ofNobody() {
        return new Figure(null, Because.NOBODY);
    }

    public static double rounded(double value) {
        return Math.round(value * THOUSAND) / THOUSAND;
    }
}
