package org.clairevoie.query.runs;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clairevoie.query.asking.AsOf;
import org.clairevoie.query.asking.AskedBody;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.contrast.grid.Grid;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What is asked in the body of `POST /grids/{name}/{version}/runs`.
record RunOrder(AsOf asOf, List<Integer> landmarks) {
    private static final List<String> FIELDS = List.of("happenedBy", "knownBy", "clock", "landmarks");
    private static final List<Integer> LANDMARKS = List.of(30, 60, 90, 180);

    /// @param body may be absent: everything as of now
    /// @throws org.springframework.web.ErrorResponseException 400 or 422, naming the field
    static RunOrder read(@Nullable JsonNode body, Instant now) {
        if (body == null || body.isNull()) {
            return new RunOrder(AsOf.of(null, null, null), List.of());
        }
        AskedBody asked = AskedBody.of(body, FIELDS);
        return new RunOrder(asked.dates(now), landmarks(asked.get("landmarks")));
    }

    /// @param latest when the last event of the log was recorded
    RunQuestion settled(Grid.Id grid, long position, Instant latest) {
        AsOf dates = asOf.settled(latest);
        return new RunQuestion(
                grid, micros(dates.happenedBy()), micros(dates.knownBy()), dates.clock(), landmarks, asOf.isNow(), position);
    }

    /// As exact as the database keeps it: a run taken up again reads on the same dates.
    private static Instant micros(@Nullable Instant date) {
        return Objects.requireNonNull(date).truncatedTo(ChronoUnit.MICROS);
    }

    private static List<Integer> landmarks(@Nullable JsonNode asked) {
        List<Integer> landmarks = new ArrayList<>();
        if (asked != null) {
            if (!asked.isArray()) {
                throw Question.unreadable("landmarks", "is an array of days from opening, some of " + LANDMARKS);
            }
            for (JsonNode day : asked) {
                if (!day.canConvertToInt() || !LANDMARKS.contains(day.intValue())) {
                    throw Question.refused("unknown-landmark", "landmarks has " + day + ", which is none of " + LANDMARKS
                            + " days from opening: the difference between two neighbouring days would tell of single journeys");
                }
                landmarks.add(day.intValue());
            }
        }
        return landmarks.stream().distinct().sorted().toList();
    }
}
