package org.clairevoie.deploy.bench.figures;

import java.util.Locale;

/// What a figure has to reach, and whether it does.
///
/// @param reached the figure, or the ratio of two
public record Goal(double reached, String relation, double limit, String unit) {
    public static Goal atLeast(double limit, double ours, double theirs) {
        return new Goal(ratio(ours, theirs), "≥", limit, "×");
    }

    public static Goal ratioAtMost(double limit, double one, double other) {
        return new Goal(ratio(one, other), "≤", limit, "×");
    }

    public static Goal atMost(double limit, double reached, String unit) {
        return new Goal(reached, "≤", limit, unit);
    }

    /// Nothing is a multiple of nothing.
    public static double ratio(double one, double other) {
        return other == 0 ? Double.NaN : one / other;
    }

    public boolean met() {
        return relation.equals("≥") ? reached >= limit : reached <= limit;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %s %s: %s (%.2f)", relation, number(limit), unit, met() ? "met" : "NOT met", reached);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
