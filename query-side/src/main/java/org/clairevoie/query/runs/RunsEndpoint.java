package org.clairevoie.query.runs;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.clairevoie.query.asking.Page;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.contrast.Grids;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.disclosure.Threshold;
import org.clairevoie.query.projection.Progress;
import org.clairevoie.query.runs.work.RunsAtWork;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Runs are asked for, listed, looked after and cancelled.
@RestController
final class RunsEndpoint {
    private static final int SECONDS = 30;
    private final RunRows rows;
    private final RunsAtWork work;
    private final Grids grids;
    private final Progress progress;
    private final Threshold threshold;
    private final RunBounds bounds;
    private final Clock clock;

    RunsEndpoint(RunRows rows, RunsAtWork work, Grids grids, Progress progress, Threshold threshold, RunBounds bounds, Clock clock) {
        this.rows = rows;
        this.work = work;
        this.grids = grids;
        this.progress = progress;
        this.threshold = threshold;
        this.bounds = bounds;
        this.clock = clock;
    }

    @PostMapping("/grids/{name}/{version}/runs")
    ResponseEntity<RunProgress> run(@PathVariable String name, @PathVariable int version, @RequestBody(required = false) @Nullable JsonNode body) {
        Grid.Id grid = grids.named(name + "/" + version).grid().id();
        RunOrder order = RunOrder.read(body, clock.instant());
        Progress.Of view = progress.of("contrast");
        if (view.position() < 0) {
            throw Question.unknown("nothing-recorded", "no event has been recorded yet");
        }
        if (view.parked() > 0) {
            throw Question.notYet("view-incomplete", view.parked() + " events are set aside by the view contrast: a run would miss them");
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        if (!rows.begin(id, order.settled(grid, view.position(), rows.recordedAt(view.position())), bounds.atOnce())) {
            throw busy();
        }
        work.lookNow();
        return ResponseEntity.accepted().location(URI.create("/grids/" + name + "/" + version + "/runs/" + id)).body(progress(name, version, id));
    }

    /// The latest first.
    ///
    /// @param after the `next` of the page before
    @GetMapping("/grids/{name}/{version}/runs")
    Page<RunProgress> list(
            @PathVariable String name, @PathVariable int version, @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        Grid.Id grid = grids.named(name + "/" + version).grid().id();
        int latest = latestVersion(name);
        List<RunRows.Row> found = rows.list(grid, after, Page.limit(limit) + 1);
        List<RunProgress> items = found.stream().limit(limit).map(row -> RunProgress.of(row, latest, threshold)).toList();
        return new Page<>(items, found.size() > limit ? items.getLast().id().toString() : null);
    }

    @GetMapping("/grids/{name}/{version}/runs/{run}")
    RunProgress progress(@PathVariable String name, @PathVariable int version, @PathVariable UUID run) {
        return RunProgress.of(rows.named(name, version, run), latestVersion(name), threshold);
    }

    /// Cancels a run under way; nothing of it is kept.
    @DeleteMapping("/grids/{name}/{version}/runs/{run}")
    ResponseEntity<Void> cancel(@PathVariable String name, @PathVariable int version, @PathVariable UUID run) {
        rows.named(name, version, run);
        if (!rows.cancel(run)) {
            throw Question.refused(HttpStatus.CONFLICT, "run-ended", "Not so",
                    "the run " + run + " is " + rows.named(name, version, run).state() + ": only one under way can be cancelled", List.of());
        }
        return ResponseEntity.noContent().build();
    }

    private int latestVersion(String name) {
        return grids.named(name).grid().version();
    }

    private ErrorResponseException busy() {
        return Question.busy("runs-busy", bounds.atOnce() + " population runs are under way, the most there may be (clairevoie.runs.at-once)", SECONDS);
    }
}
