package org.clairevoie.query.contrast.grid;

import java.util.List;
import java.util.stream.Stream;

/// All criteria of a reading must be met for it; the first reading of the three whose criteria are met is the journey's,
/// and MIXED where none is.
public record Thresholds(List<Criterion> unobserved, List<Criterion> integrated, List<Criterion> juxtaposed) {
    public Thresholds {
        unobserved = List.copyOf(unobserved);
        integrated = List.copyOf(integrated);
        juxtaposed = List.copyOf(juxtaposed);
        if (unobserved.isEmpty() || integrated.isEmpty() || juxtaposed.isEmpty()) {
            throw new IllegalArgumentException("a reading without a criterion would be met by every journey");
        }
    }

    boolean areWindowed() {
        return Stream.of(unobserved, integrated, juxtaposed).flatMap(List::stream).anyMatch(each -> each.index().isWindowed());
    }
}
