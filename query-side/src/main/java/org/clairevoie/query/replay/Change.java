package org.clairevoie.query.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.indices.IndexValue;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.jspecify.annotations.Nullable;

/// An index that changed at a step.
///
/// @param becauseOf the step's event; or, where time alone did it, the events whose window ended
@JsonInclude
public record Change(Index index, @Nullable Double from, @Nullable Double to, List<UUID> becauseOf) {

    /// @param before the reading after the step before, null at the first
    /// @param waited the reading on the step's date without its event: what time alone did; null at the first
    static List<Change> between(
            @Nullable ContrastReading before, @Nullable ContrastReading waited, ContrastReading after, UUID event) {
        List<Change> changes = new ArrayList<>();
        for (Index index : Index.values()) {
            IndexValue earlier = before == null ? null : before.index(index);
            IndexValue meanwhile = waited == null ? null : waited.index(index);
            IndexValue now = after.index(index);
            if (!Objects.equals(value(earlier), now.value())) {
                Set<UUID> causes = new LinkedHashSet<>();
                if (earlier != null && meanwhile != null) {
                    causes.addAll(difference(earlier, meanwhile));
                }
                if (!Objects.equals(value(meanwhile), now.value()) || causes.isEmpty()) {
                    causes.add(event);
                }
                changes.add(new Change(index, value(earlier), now.value(), List.copyOf(causes)));
            }
        }
        return List.copyOf(changes);
    }

    private static Set<UUID> difference(IndexValue earlier, IndexValue later) {
        Set<UUID> appeared = new LinkedHashSet<>(later.events());
        Set<UUID> disappeared = new LinkedHashSet<>(earlier.events());
        appeared.removeAll(disappeared);
        later.events().forEach(disappeared::remove);
        appeared.addAll(disappeared);
        return appeared;
    }

    private static @Nullable Double value(@Nullable IndexValue index) {
        return index == null ? null : index.value();
    }
}
