package org.clairevoie.query.contrast.shown;

import java.util.List;
import java.util.Map;
import org.clairevoie.query.pages.Answers;
import tools.jackson.databind.JsonNode;

/// How many journeys read so, beside the most that read as anything.
///
/// @param count as it is told
/// @param share of the longest bar, from 0 to 100; 0 where the count is withheld
public record ReadingBar(String reading, Object count, double share) {
    /// @param readings reading → count as it is told
    public static List<ReadingBar> all(JsonNode readings, Answers answers) {
        long most = Math.max(1, readings.valueStream().mapToLong(count -> count.path("value").asLong(0)).max().orElse(1));
        return readings.properties().stream().map(each -> of(each, most, answers)).toList();
    }

    private static ReadingBar of(Map.Entry<String, JsonNode> each, long most, Answers answers) {
        return new ReadingBar(each.getKey(), answers.plain(each.getValue()), 100.0 * each.getValue().path("value").asLong(0) / most);
    }
}
