package org.clairevoie.query.journey.lanes;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One of the two clocks of a replay: the dates to step through, and where the page stands among them.
///
/// @param parameter happenedBy or knownBy
/// @param at the place of the date read on; behind the last one where no date is asked
public record ReplayClock(String parameter, List<String> dates, int at) {
    /// @param asked null where no date is
    public static ReplayClock of(String parameter, JsonNode moments, @Nullable String asked) {
        List<String> dates = moments.get(parameter).valueStream().map(JsonNode::asString).toList();
        if (asked == null) {
            return new ReplayClock(parameter, dates, dates.size());
        }
        Instant date = OffsetDateTime.parse(asked.replace(' ', '+')).toInstant();
        int at = (int) dates.stream().filter(each -> !Instant.parse(each).isAfter(date)).count() - 1;
        return new ReplayClock(parameter, dates, Math.max(0, at));
    }

    public String joined() {
        return dates.stream().collect(Collectors.joining(" "));
    }

    public String first() {
        return dates.getFirst();
    }

    /// @return null at the first one
    public @Nullable String earlier() {
        return at == 0 ? null : dates.get(at - 1);
    }

    public boolean hasLater() {
        return at < dates.size();
    }

    /// @return null where all that there is comes next
    public @Nullable String later() {
        return at + 1 < dates.size() ? dates.get(at + 1) : null;
    }
}
