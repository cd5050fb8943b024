package org.clairevoie.query.export;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.clairevoie.query.asking.AsOf;
import org.clairevoie.query.asking.Page;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.cohort.Cohort;
import org.clairevoie.query.contrast.Grids;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.export.content.ExportFormat;
import org.clairevoie.query.export.content.ExportQuestion;
import org.clairevoie.query.history.KnownClock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Exports are asked for, followed, fetched file by file, and cancelled.
@RestController
final class ExportsEndpoint {
    private final Exports exports;
    private final ExportRows rows;
    private final LogRows log;
    private final ExportedCohorts members;
    private final ExportFolder folder;
    private final Grids grids;
    private final ExportBounds bounds;
    private final Clock clock;
    private final JsonMapper json;

    ExportsEndpoint(
            Exports exports, ExportRows rows, LogRows log, ExportedCohorts members, ExportFolder folder, Grids grids, ExportBounds bounds,
            Clock clock, JsonMapper json) {
        this.exports = exports;
        this.rows = rows;
        this.log = log;
        this.members = members;
        this.folder = folder;
        this.grids = grids;
        this.bounds = bounds;
        this.clock = clock;
        this.json = json;
    }

    @PostMapping("/cohorts/{cohort}/exports")
    ResponseEntity<ExportProgress> export(@PathVariable String cohort, @RequestBody JsonNode body) {
        mustBe(cohort);
        ExportQuestion question = question(cohort, ExportOrder.read(body, clock.instant()));
        UUID id = exports.start(question, json.writeValueAsString(asked(question)));
        if (id == null) {
            throw ExportProblem.busy(bounds.atOnce());
        }
        return ResponseEntity.accepted().location(URI.create("/exports/" + id)).body(progress(id));
    }

    /// Those asked for of a cohort, or of everybody (`all`); the latest first.
    ///
    /// @param after the `next` of the page before
    @GetMapping("/cohorts/{cohort}/exports")
    Page<ExportProgress> list(
            @PathVariable String cohort, @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "50") int limit) {
        mustBe(cohort);
        List<ExportRows.Row> found = rows.list(cohort, after, Page.limit(limit) + 1);
        List<ExportProgress> items = found.stream().limit(limit).map(this::progress).toList();
        return new Page<>(items, found.size() > limit ? items.getLast().id().toString() : null);
    }

    @GetMapping("/exports/{id}")
    ExportProgress progress(@PathVariable UUID id) {
        return progress(found(id));
    }

    private ExportProgress progress(ExportRows.Row row) {
        return ExportProgress.of(
                row, json.readTree(row.asked()), row.state() == ExportState.DONE ? folder.files(row.id()) : List.of(), clock.instant());
    }

    @GetMapping("/exports/{id}/files/{name}")
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable String name) {
        ExportRows.Row row = found(id);
        if (row.state() != ExportState.DONE) {
            throw ExportProblem.of(HttpStatus.CONFLICT, "export-not-whole", "the export " + id + " has no files: it is " + row.state());
        }
        Path file = folder.file(id, name);
        if (file == null) {
            throw Question.unknown("unknown-file", "the export " + id + " has no file of that name, only " + folder.files(id));
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(new FileSystemResource(file));
    }

    @DeleteMapping("/exports/{id}")
    ResponseEntity<Void> delete(@PathVariable UUID id) {
        found(id);
        exports.delete(id);
        return ResponseEntity.noContent().build();
    }

    private void mustBe(String cohort) {
        if (!members.has(cohort)) {
            throw Question.unknown("unknown-cohort", "no cohort is called " + cohort);
        }
    }

    private ExportRows.Row found(UUID id) {
        ExportRows.Row row = rows.find(id);
        if (row == null) {
            throw Question.unknown("unknown-export", "no export has the id " + id);
        }
        return row;
    }

    private ExportQuestion question(String cohort, ExportOrder order) {
        Readings readings = grids.named(order.grid());
        LogRows.Head head = log.head();
        if (head == null) {
            throw Question.unknown("nothing-recorded", "no event has been recorded yet");
        }
        Cohort frozen = members.frozen(cohort);
        long position = frozen == null ? head.position() : frozen.position();
        long count = members.count(cohort, position, bounds.journeys() + 1);
        if (count < bounds.threshold() || count > bounds.journeys()) {
            throw ExportProblem.size(count, bounds);
        }
        AsOf dates = frozen == null ? order.asOf().settled(head.recordedAt()) : dates(frozen, order);
        return new ExportQuestion(
                cohort, order.formats(), readings, Objects.requireNonNull(dates.happenedBy()), Objects.requireNonNull(dates.knownBy()), dates.clock(),
                order.landmarks(), position, bounds.threshold(), bounds.matched());
    }

    /// A cohort is read on its own dates and no others: the difference between two of them would tell of single journeys.
    private static AsOf dates(Cohort cohort, ExportOrder order) {
        if (order.namesDates()) {
            throw Question.unreadable("happenedBy, knownBy and clock", "are not asked of a cohort: it has dates of its own");
        }
        return new AsOf(cohort.happenedBy(), cohort.knownBy(), cohort.clock());
    }

    private static Asked asked(ExportQuestion question) {
        return new Asked(
                question.cohort(), question.formats().stream().map(ExportFormat::wireName).sorted().toList(), question.readings().grid().id(),
                question.happenedBy(), question.knownBy(), question.clock(), question.landmarks(), question.position());
    }

    /// What an export is of, as it is answered.
    private record Asked(
            String cohort, List<String> formats, Grid.Id grid, Instant happenedBy, Instant knownBy, KnownClock clock, List<Integer> landmarks,
            long position) {}
}
