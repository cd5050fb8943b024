package org.clairevoie.query.replay;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.asking.AsOf;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.contrast.Grids;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.KnownClock;
import org.clairevoie.query.projection.JourneyLog;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// `GET /journeys/{id}/replay`: NDJSON, a line a step, written as it is read.
@RestController
final class ReplayEndpoint {
    private static final String NDJSON = "application/x-ndjson";
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
    void replay(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String grid, @RequestParam(required = false) @Nullable Integer step,
            @RequestParam(required = false) @Nullable String clock, @RequestParam(required = false) @Nullable String order,
            HttpServletResponse response) throws IOException {
        Readings readings = grids.named(grid);
        Order inOrder = order(AsOf.clock(clock), clock != null, order);
        List<RecordedEvent> events = log.all(id);
        if (events.isEmpty()) {
            throw Question.unknownJourney(id);
        }
        JourneyHistory history = JourneyHistory.of(events);
        int steps = ReplaySteps.count(history, inOrder);
        if (step != null && (step < 1 || step > steps)) {
            throw Question.unreadable("step", "is a number from 1 to " + steps);
        }
        response.setContentType(NDJSON);
        OutputStream lines = response.getOutputStream();
        ReplaySteps.replay(history, readings, inOrder, step == null ? ReplaySteps.ALL : step, replayed -> write(replayed, lines));
    }

    /// Straight to the connection: it may take longer than an asynchronous answer is allowed to. Virtual threads share the cores only when
    /// they wait, and this one would not until all is told: others come in between.
    @SuppressWarnings("ThreadPriorityCheck")
    private void write(Step step, OutputStream lines) {
        try {
            lines.write(json.writeValueAsBytes(step));
            lines.write('\n');
            Thread.yield();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Order order(KnownClock clock, boolean clockAsked, @Nullable String order) {
        if (order != null && clockAsked) {
            throw Question.unreadable("order", "is another order than the clock's: ask for one of the two");
        }
        return switch (order == null ? clock.name() : order.toUpperCase(Locale.ROOT)) {
            case "RECORDED" -> Order.RECORDED;
            case "ENTERED" -> Order.ENTERED;
            case "HAPPENED" -> Order.HAPPENED;
            default -> throw Question.unreadable("order", "is recorded, entered or happened");
        };
    }
}
