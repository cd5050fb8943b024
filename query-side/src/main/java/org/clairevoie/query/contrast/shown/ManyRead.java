package org.clairevoie.query.contrast.shown;

import java.util.List;
import java.util.Locale;
import org.clairevoie.query.pages.Answers;
import org.clairevoie.query.pages.charts.LineChart;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Many journeys read under one grid, as a page shows them: the population, a cohort, or what a run found.
///
/// @param name of whom; null for everybody
/// @param told the answer
/// @param size how many they are, as it is told
/// @param data where the same is told as data, on the dates printed
/// @param weeks and `plane`: null where the answer has none
public record ManyRead(
        @Nullable String name, Object told, Object size, String data, List<ReadingBar> readings, List<IndexSpread> indices, @Nullable LineChart weeks,
        @Nullable PlaneDrawn plane) {
    /// @param path that gave the answer: `/contrast`, `/cohorts/{id}/contrast` or a run's `/contrast`
    public static ManyRead of(@Nullable String name, String path, JsonNode answer, Answers answers) {
        JsonNode size = answer.has("journeys") ? answer.get("journeys") : answer.get("size");
        return new ManyRead(
                name, answers.plain(answer), answers.plain(size), data(path, answer), ReadingBar.all(answer.get("readings"), answers), IndexSpread.all(answer.get("indices"), answers),
                answer.has("weeks") ? WeeksDrawn.of(answer.get("weeks"), answers) : null,
                answer.has("plane") ? PlaneDrawn.of(answer.get("plane"), answers) : null);
    }

    private static String data(String path, JsonNode answer) {
        String grid = answer.get("grid").get("name").asString() + "/" + answer.get("grid").get("version").asInt();
        String question;
        if (answer.has("run")) {
            question = answer.has("landmark") ? "landmark=" + answer.get("landmark").asInt() + "&" : "";
        } else if (answer.has("cohort")) {
            question = "grid=" + grid + "&";
        } else {
            question = "grid=" + grid + "&happenedBy=" + answer.get("happenedBy").asString() + "&knownBy=" + answer.get("knownBy").asString() + "&clock="
                    + answer.get("clock").asString().toLowerCase(Locale.ROOT) + "&";
        }
        return path + "?" + question + "format=json";
    }
}
