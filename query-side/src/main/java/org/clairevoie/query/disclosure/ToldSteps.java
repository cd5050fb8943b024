package org.clairevoie.query.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Which points of a count that only grows may be told. Between two told points it grows by nothing or by at least the
/// threshold; smaller steps are merged with what comes after, and the last ones with what came before.
public final class ToldSteps {
    private ToldSteps() {}

    /// @param grown the count at each point; it starts from zero
    /// @param mayBeTold points that an earlier answer does not forbid
    /// @return indices of the points, ascending; the last point is among them unless nothing but a small step can be told of it
    public static List<Integer> of(long[] grown, IntPredicate mayBeTold, Threshold threshold) {
        List<Integer> told = new ArrayList<>();
        long last = 0;
        for (int point = 0; point < grown.length; point++) {
            if (mayBeTold.test(point) && !threshold.isTooFew(grown[point] - last)) {
                told.add(point);
                last = grown[point];
            }
        }
        int end = grown.length - 1;
        if (end >= 0 && mayBeTold.test(end) && (told.isEmpty() || told.getLast() != end) && grown[end] >= threshold.value()) {
            while (!told.isEmpty() && threshold.isTooFew(grown[end] - grown[told.getLast()])) {
                told.removeLast();
            }
            told.add(end);
        }
        return List.copyOf(told);
    }
}
