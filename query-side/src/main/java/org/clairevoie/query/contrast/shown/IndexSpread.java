package org.clairevoie.query.contrast.shown;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.pages.Answers;
import org.clairevoie.query.pages.charts.Quarters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How one index is spread over many journeys, as a page shows it.
///
/// @param effect the group of events that the index is about; empty for the contrast itself
/// @param told its answer: n, nulls by kind, mean and quartiles
/// @param drawn null where no quarter of it may be told
public record IndexSpread(String name, String effect, Object told, @Nullable Quarters drawn) {
    /// @param indices the part of an answer that is so called
    public static List<IndexSpread> all(JsonNode indices, Answers answers) {
        return Arrays.stream(Index.values()).filter(index -> indices.has(index.wireName())).map(index -> {
            JsonNode told = indices.get(index.wireName());
            return new IndexSpread(index.wireName(), effect(index), answers.plain(told), Quarters.of(told.get("histogram")));
        }).toList();
    }

    /// A quarter's count as it is told; null where none is.
    public @Nullable Object quarter(String quarter) {
        return told instanceof Map<?, ?> all && all.get("histogram") instanceof Map<?, ?> histogram ? histogram.get(quarter) : null;
    }

    private static String effect(Index index) {
        return switch (index) {
            case LINK_COVERAGE, ROOTEDNESS, COHESION, LOOP_CLOSURE, FOUR_COS, JOINT_STRATEGY -> "";
            case RESOURCE_UPTAKE, STRENGTH_BALANCE, INTERVIEW_YIELD, PERSON_INITIATIVE -> "SITUATION";
            case REPORTING_SHARE, IMPOSED_SHARE, REPORT_REUSE, MARGIN_RATIO -> "ORGANISATION";
            case CONTEXT_WORK_RATIO, CONTEXT_YIELD -> "CONTEXT";
        };
    }
}
