package org.clairevoie.query.journey.lanes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clairevoie.query.pages.Here;
import org.jspecify.annotations.Nullable;

/// The events of a journey that a page tells in words, a stretch of them: the lanes draw them all. An event is led to by its id,
/// which stays what it is when others come before it.
///
/// @param first the place of the first one told, from 1; 0 where there is none
/// @param of how many there are
/// @param earlier and `later`: the first event of the stretch before and after; null where there is none
public record Listed(List<EventLine> events, int first, int of, @Nullable String earlier, @Nullable String later, Set<String> ids) {
    /// @param event the one to tell; the first one where it is null or not among them
    /// @param most how many at once
    public static Listed of(List<EventLine> all, @Nullable String event, int most) {
        int at = IntStream.range(0, all.size()).filter(each -> all.get(each).id().equals(event)).findFirst().orElse(0);
        int from = at - at % most;
        int to = Math.min(from + most, all.size());
        List<EventLine> told = all.subList(from, to);
        return new Listed(
                told, all.isEmpty() ? 0 : from + 1, all.size(), from == 0 ? null : all.get(from - most).id(),
                to == all.size() ? null : all.get(to).id(), told.stream().map(EventLine::id).collect(Collectors.toUnmodifiableSet()));
    }

    public int last() {
        return first + events.size() - 1;
    }

    public boolean isWhole() {
        return events.size() == of;
    }

    /// Where an event is told: on this page or on another.
    public String address(Here here, String id) {
        return (ids.contains(id) ? "" : here.with("event", id)) + "#e-" + id;
    }
}
