package org.clairevoie.query.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.indices.IndexValue;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.jspecify.annotations.Nullable;

/// An index that changed at a step.
///
/// @param becauseOf the step's event; or, where time alone did it, the events whose window ended
@JsonInclude
public record Change(Index index, @Nullable Double from, @Nullable Double to, List<UUID> becauseOf) {

    /// What the first step brings: everything that is not nothing.
    static List<Change> first(ContrastReading reading, UUID event) {
        return Stream.of(Index.values()).filter(index -> reading.index(index).value() != null)
                .map(index -> new Change(index, null, reading.index(index).value(), List.of(event))).toList();
    }

    /// @param before the reading after the step before
    /// @param waited the reading on the step's date without its event: what time alone did
    static List<Change> between(ContrastReading before, Supplier<ContrastReading> waited, ContrastReading after, UUID event) {
        List<Index> changed = Stream.of(Index.values())
                .filter(index -> !Objects.equals(before.index(index).value(), after.index(index).value())).toList();
        if (changed.isEmpty()) {
            return List.of();
        }
        ContrastReading meanwhile = waited.get();
        return changed.stream().map(index -> new Change(
                index, before.index(index).value(), after.index(index).value(),
                causes(before.index(index), meanwhile.index(index), after.index(index), event))).toList();
    }

    private static List<UUID> causes(IndexValue earlier, IndexValue meanwhile, IndexValue now, UUID event) {
        Set<UUID> causes = difference(earlier, meanwhile);
        if (!Objects.equals(meanwhile.value(), now.value()) || causes.isEmpty()) {
            causes.add(event);
        }
        return List.copyOf(causes);
    }

    private static Set<UUID> difference(IndexValue earlier, IndexValue later) {
        Set<UUID> appeared = new LinkedHashSet<>(later.events());
        Set<UUID> disappeared = new LinkedHashSet<>(earlier.events());
        appeared.removeAll(disappeared);
        later.events().forEach(disappeared::remove);
        appeared.addAll(disappeared);
        return appeared;
    }
}
