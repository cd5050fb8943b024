package org.clairevoie.query.contrast.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.clairevoie.query.contrast.grid.Criterion;
import org.clairevoie.query.contrast.grid.Measure;
import org.clairevoie.query.contrast.grid.Thresholds;
import org.jspecify.annotations.Nullable;

/// One threshold of the grid, and whether the journey meets it.
///
/// @param reading the reading that it is a criterion of: all of a reading's must be met
@JsonInclude
public record CriterionRead(
        Reading reading, Measure index, Criterion.Comparison comparison, double threshold, @Nullable Double value, boolean met) {
    static List<CriterionRead> all(Thresholds thresholds, Contrast contrast) {
        List<CriterionRead> all = new ArrayList<>();
        thresholds.unobserved().forEach(criterion -> all.add(read(Reading.UNOBSERVED, criterion, contrast)));
        thresholds.integrated().forEach(criterion -> all.add(read(Reading.INTEGRATED, criterion, contrast)));
        thresholds.juxtaposed().forEach(criterion -> all.add(read(Reading.JUXTAPOSED, criterion, contrast)));
        return List.copyOf(all);
    }

    /// The first reading all of whose criteria are met, MIXED where there is none.
    static Reading reading(List<CriterionRead> criteria) {
        for (Reading candidate : List.of(Reading.UNOBSERVED, Reading.INTEGRATED, Reading.JUXTAPOSED)) {
            if (criteria.stream().filter(criterion -> criterion.reading == candidate).allMatch(CriterionRead::met)) {
                return candidate;
            }
        }
        return Reading.MIXED;
    }

    private static CriterionRead read(Reading reading, Criterion criterion, Contrast contrast) {
        Double value = contrast.value(criterion.index());
        return new CriterionRead(
                reading, criterion.index(), criterion.comparison(), criterion.threshold(), value, criterion.isMetBy(value));
    }
}
