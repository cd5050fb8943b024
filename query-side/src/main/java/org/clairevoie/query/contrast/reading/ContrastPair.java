package org.clairevoie.query.contrast.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.clairevoie.query.contrast.indices.Index;
import org.jspecify.annotations.Nullable;

/// Two journeys side by side: the answer of `GET /contrast/pair`.
///
/// @param sameReading whether both read alike
/// @param oppositeReadings whether one is INTEGRATED and the other JUXTAPOSED
/// @param differences one for each index, in the order of the blocks
public record ContrastPair(
        ContrastReading a, ContrastReading b, boolean sameReading, boolean oppositeReadings, List<Difference> differences) {
    private static final Set<Reading> OPPOSITES = Set.of(Reading.INTEGRATED, Reading.JUXTAPOSED);

    /// @param difference b − a, null where either is
    @JsonInclude
    public record Difference(Index index, @Nullable Double a, @Nullable Double b, @Nullable Double difference) {}

    public static ContrastPair of(ContrastReading a, ContrastReading b) {
        if (!a.grid().equals(b.grid())) {
            throw new IllegalArgumentException("two grids do not compare: " + a.grid() + " and " + b.grid());
        }
        boolean same = a.reading() == b.reading();
        boolean opposite = !same && OPPOSITES.contains(a.reading()) && OPPOSITES.contains(b.reading());
        List<Difference> differences = Arrays.stream(Index.values()).map(index -> difference(index, a, b)).toList();
        return new ContrastPair(a, b, same, opposite, differences);
    }

    private static Difference difference(Index index, ContrastReading a, ContrastReading b) {
        Double one = a.index(index).value();
        Double other = b.index(index).value();
        return new Difference(index, one, other, one == null || other == null ? null : other - one);
    }
}
