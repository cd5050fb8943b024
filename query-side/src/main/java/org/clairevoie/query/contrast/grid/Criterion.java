package org.clairevoie.query.contrast.grid;

import org.jspecify.annotations.Nullable;

/// A threshold on one measure; null meets none.
public record Criterion(Measure index, Comparison comparison, double threshold) {
    public enum Comparison { AT_LEAST, AT_MOST, LESS_THAN }

    public boolean isMetBy(@Nullable Double value) {
        return value != null && switch (comparison) {
            case AT_LEAST -> value >= threshold;
            case AT_MOST -> value <= threshold;
            case LESS_THAN -> value < threshold;
        };
    }
}
