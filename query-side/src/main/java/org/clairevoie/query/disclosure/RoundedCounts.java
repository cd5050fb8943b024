package org.clairevoie.query.disclosure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How counts are told where a reader chooses the dates: in whole multiples of the threshold, rounded down. What two answers
/// say apart is then nothing or at least the threshold, whatever dates they were asked on, and nothing need be remembered of what
/// was told before. Since totals are rounded like their parts, no part can be had by subtraction.
///
/// @param rule what was held back, as programs know it; `en` and `fr`: why, as it stands in the answer
public record RoundedCounts(Threshold threshold, String rule, String en, String fr) {
    private static final int FEWEST_STEPS = 4;
    private static final double TWENTIETHS = 20;

    public static RoundedCounts to(Threshold threshold) {
        int most = threshold.value() - 1;
        return new RoundedCounts(
                threshold, "rounded-down",
                "Every count is rounded down to a multiple of " + threshold.value() + ", and one of 1 to " + most + " is suppressed: dates are free "
                        + "here, and what two answers say apart must not tell of fewer. For exact counts make a cohort, whose dates are frozen.",
                "Chaque effectif est arrondi au multiple inférieur de " + threshold.value() + ", et de 1 à " + most + " il est masqué : les dates "
                        + "sont libres ici, et l’écart entre deux réponses ne doit pas désigner moins de monde. Pour des effectifs exacts, "
                        + "constituer une cohorte, dont les dates sont figées.");
    }

    public Count of(long count) {
        return threshold.isTooFew(count) ? Count.suppressed() : Count.of(threshold.atLeast(count));
    }

    public <K extends Enum<K>> Map<K, Count> of(Class<K> keys, Map<K, Long> counts) {
        Map<K, Count> told = new EnumMap<>(keys);
        counts.forEach((key, count) -> told.put(key, of(count)));
        return Collections.unmodifiableMap(told);
    }

    /// A mean of values in [0, 1], or a share, in steps so wide that fewer than the threshold cannot move it by more than one.
    ///
    /// @param n of how many
    public Figure mean(@Nullable Double value, long n) {
        if (n == 0) {
            return Figure.ofNobody();
        }
        long steps = n / threshold.value();
        return value == null || steps < FEWEST_STEPS ? Figure.suppressed() : Figure.of((double) Math.round(value * steps) / steps);
    }

    /// A value that somebody has, to the twentieth, where there are enough on its either side.
    ///
    /// @param share of those that lie below it, from 0 to 1 exclusive
    public Figure quantile(@Nullable Double value, double share, long n) {
        if (n == 0) {
            return Figure.ofNobody();
        }
        boolean enough = n * Math.min(share, 1 - share) >= threshold.value();
        return value == null || !enough ? Figure.suppressed() : Figure.of(Math.round(value * TWENTIETHS) / TWENTIETHS);
    }
}
