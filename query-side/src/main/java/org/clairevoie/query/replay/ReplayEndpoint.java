package org.clairevoie.query.replay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.contrast.Grids;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.projection.JourneyLog;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/// `GET /journeys/{id}/replay`: NDJSON, a line a step, written as it is read.
@RestController
final class ReplayEndpoint {
    private static final MediaType NDJSON = MediaType.parseMediaType("application/x-ndjson");
    private final JourneyLog log;
    private final Grids grids;
    private final JsonMapper json;

    ReplayEndpoint(JourneyLog log, Grids grids, JsonMapper json) {
        this.log = log;
        this.grids = grids;
        this.json = json;
    }

    /// @param step only this one, from 1; without it all of them
    /// @param clock recorded (the default) or entered; or `order=happened`
    @GetMapping("/journeys/{id}/replay")
    ResponseEntity<StreamingResponseBody> replay(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String grid, @RequestParam(required = false) @Nullable Integer step,
            @RequestParam(required = false) @Nullable String clock, @RequestParam(required = false) @Nullable String order) {
        Readings readings = grids.named(grid);
        Order inOrder = order(clock, order);
        List<RecordedEvent> events = log.all(id);
        if (events.isEmpty()) {
            throw Question.unknown("unknown-journey", "no journey has the id " + id);
        }
        if (step != null && (step < 1 || step > events.size())) {
            throw Question.unreadable("step", "is a number from 1 to " + events.size());
        }
        StreamingResponseBody lines = out -> ReplaySteps.replay(JourneyHistory.of(events), readings, inOrder, replayed -> {
            if (step == null || step == replayed.number()) {
                try {
                    out.write(json.writeValueAsBytes(replayed));
                    out.write("\n".getBytes(StandardCharsets.UTF_8));
                } catch (java.io.IOException gone) {
                    throw new java.io.UncheckedIOException(gone);
                }
            }
        });
        return ResponseEntity.ok().contentType(NDJSON).body(lines);
    }

    private static Order order(@Nullable String clock, @Nullable String order) {
        return switch (order == null ? (clock == null ? "recorded" : clock) : order) {
            case "recorded" -> Order.RECORDED;
            case "entered" -> Order.ENTERED;
            case "happened" -> Order.HAPPENED;
            default -> throw Question.unreadable(order == null ? "clock" : "order", "is recorded, entered" + (order == null ? "" : " or happened"));
        };
    }
}
