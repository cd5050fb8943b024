package org.clairevoie.query.journey.lanes;

import java.util.Arrays;
import java.util.List;
import org.clairevoie.query.contrast.indices.Index;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An index of a reading as a page shows it.
///
/// @param block contrast, situation, organisation or context
/// @param because which kind of nothing a null is
/// @param contemporaneous without links told too late; null where the index is not read from links
public record IndexLine(
        String name, String block, @Nullable Double value, long numerator, long denominator, @Nullable Double contemporaneous, int missing,
        @Nullable String because) {
    private static final List<String> BLOCKS = List.of("contrast", "situation", "organisation", "context");

    /// @return null where no index is called so
    public static @Nullable Index named(@Nullable String name) {
        return Arrays.stream(Index.values()).filter(index -> index.wireName().equals(name)).findFirst().orElse(null);
    }

    /// @param read the answer of `/journeys/{id}/contrast`
    public static JsonNode find(JsonNode read, Index index) {
        return read.path(block(index)).path(index.wireName());
    }

    public static List<IndexLine> all(JsonNode read) {
        return Arrays.stream(Index.values()).map(index -> of(index, find(read, index))).toList();
    }

    public static IndexLine of(Index index, JsonNode read) {
        return new IndexLine(
                index.wireName(), block(index), number(read, "value"), read.path("numerator").asLong(0), read.path("denominator").asLong(0),
                number(read, "contemporaneous"), read.path("missing").asInt(0), read.has("because") ? read.get("because").asString() : null);
    }

    private static String block(Index index) {
        return switch (index) {
            case LINK_COVERAGE, ROOTEDNESS, COHESION, LOOP_CLOSURE, FOUR_COS, JOINT_STRATEGY -> BLOCKS.get(0);
            case RESOURCE_UPTAKE, STRENGTH_BALANCE, INTERVIEW_YIELD, PERSON_INITIATIVE -> BLOCKS.get(1);
            case REPORTING_SHARE, IMPOSED_SHARE, REPORT_REUSE, MARGIN_RATIO -> BLOCKS.get(2);
            case CONTEXT_WORK_RATIO, CONTEXT_YIELD -> BLOCKS.get(3);
        };
    }

    private static @Nullable Double number(JsonNode read, String field) {
        JsonNode value = read.path(field);
        return value.isNumber() ? value.doubleValue() : null;
    }
}
