package org.clairevoie.query.contrast.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.query.contrast.indices.Because;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.indices.IndexValue;
import org.jspecify.annotations.Nullable;

/// An index that has another value on either side, and the events that make the difference.
///
/// @param from on side a; `fromBecause` says which kind of nothing a null is
/// @param to on side b
/// @param onlyA what the index took in on side a alone
/// @param onlyB what it took in on side b alone
@JsonInclude
public record IndexDifference(
        Index index,
        @Nullable Double from,
        @Nullable Double to,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Because fromBecause,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Because toBecause,
        Events onlyA,
        Events onlyB) {

    /// @param events what was looked at: the denominator
    /// @param counted what made the numerator
    /// @param evidence other events that made them count
    public record Events(List<UUID> events, List<UUID> counted, List<UUID> evidence) {}

    static IndexDifference of(Index index, IndexValue a, IndexValue b) {
        return new IndexDifference(index, a.value(), b.value(), a.because(), b.because(), only(a, b), only(b, a));
    }

    private static Events only(IndexValue here, IndexValue there) {
        return new Events(
                without(here.events(), there.events()), without(here.counted(), there.counted()), without(here.evidence(), there.evidence()));
    }

    private static List<UUID> without(List<UUID> events, List<UUID> others) {
        Set<UUID> left = new LinkedHashSet<>(events);
        others.forEach(left::remove);
        return List.copyOf(left);
    }
}
