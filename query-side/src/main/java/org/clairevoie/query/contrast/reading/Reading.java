package org.clairevoie.query.contrast.reading;

import java.util.List;
import java.util.function.Function;
import org.clairevoie.query.contrast.grid.Criterion;
import org.clairevoie.query.contrast.grid.Measure;
import org.clairevoie.query.contrast.grid.Thresholds;
import org.jspecify.annotations.Nullable;

/// What a journey reads as, under a grid and on two dates. It describes the links of a journey; it ranks nobody.
public enum Reading {
    INTEGRATED, JUXTAPOSED, MIXED, UNOBSERVED;

    /// The first reading all of whose criteria are met, MIXED where there is none. No measure is asked for that does not decide.
    static Reading of(Thresholds thresholds, Function<Measure, @Nullable Double> measured) {
        if (areMet(thresholds.unobserved(), measured)) {
            return UNOBSERVED;
        }
        if (areMet(thresholds.integrated(), measured)) {
            return INTEGRATED;
        }
        return areMet(thresholds.juxtaposed(), measured) ? JUXTAPOSED : MIXED;
    }

    private static boolean areMet(List<Criterion> criteria, Function<Measure, @Nullable Double> measured) {
        for (Criterion criterion : criteria) {
            if (!criterion.isMetBy(measured.apply(criterion.index()))) {
                return false;
            }
        }
        return true;
    }
}
