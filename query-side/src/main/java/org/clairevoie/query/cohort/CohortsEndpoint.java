package org.clairevoie.query.cohort;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.query.asking.Page;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.cohort.told.ContrastTold;
import org.clairevoie.query.cohort.told.CurvesTold;
import org.clairevoie.query.contrast.Grids;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.disclosure.Count;
import org.clairevoie.query.disclosure.Threshold;
import org.clairevoie.query.history.KnownClock;
import org.clairevoie.query.outcome.Classing;
import org.clairevoie.query.outcome.Landmark;
import org.clairevoie.query.outcome.OutcomeGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Cohorts made, listed, read and followed.
@RestController
final class CohortsEndpoint {
    private static final int MOST_BYTES = 65_536;
    private final CohortMaking making;
    private final CohortRows cohorts;
    private final CohortReader reader;
    private final CohortAnswers answers;
    private final CohortReads reads;
    private final Grids grids;
    private final Threshold threshold;
    private final Clock clock;

    CohortsEndpoint(
            CohortMaking making, CohortRows cohorts, CohortReader reader, CohortAnswers answers, CohortReads reads, Grids grids, Threshold threshold,
            Clock clock) {
        this.making = making;
        this.cohorts = cohorts;
        this.reader = reader;
        this.answers = answers;
        this.reads = reads;
        this.grids = grids;
        this.threshold = threshold;
        this.clock = clock;
    }

    /// @param position of the log up to which it is known, whatever is recorded later
    record Told(
            UUID id, String name, CohortDefinition definition, Instant happenedBy, Instant knownBy, KnownClock clock, long position,
            Instant madeAt, Count size) {
        static Told of(Cohort cohort, Threshold threshold) {
            return new Told(
                    cohort.id(), cohort.name(), cohort.definition(), cohort.happenedBy(), cohort.knownBy(), cohort.clock(),
                    cohort.position(), cohort.madeAt(), threshold.isTooFew(cohort.size()) ? Count.suppressed() : Count.of(cohort.size()));
        }
    }

    @PostMapping(path = "/cohorts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Told> make(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw Question.tooLarge(MOST_BYTES);
        }
        Cohort cohort = making.make(CohortAsked.read(body, clock.instant()));
        reads.readAhead(cohort, grids.named(null));
        return ResponseEntity.created(URI.create("/cohorts/" + cohort.id())).body(Told.of(cohort, threshold));
    }

    @GetMapping("/cohorts")
    Page<Told> list(@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
        List<Told> all = cohorts.list().stream().map(cohort -> Told.of(cohort, threshold)).toList();
        return Page.of(all, Page.offset(after), Page.limit(limit));
    }

    @GetMapping("/cohorts/{id}")
    Told one(@PathVariable UUID id) {
        return Told.of(reader.named(id), threshold);
    }

    @GetMapping("/cohorts/{id}/contrast")
    ContrastTold contrast(@PathVariable UUID id, @RequestParam(required = false) @Nullable String grid) {
        return answers.contrast(id, grids.named(grid));
    }

    /// @param landmark 30, 60, 90 or 180 days from opening: classed by what could be read then; without it, all together
    /// @param group only this outcome's curve
    /// @param classedBy landmark (the default where one is given), none, or final: misleading, and the answer says so
    @GetMapping("/cohorts/{id}/curves")
    CurvesTold curves(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer landmark,
            @RequestParam(required = false) @Nullable String grid, @RequestParam(required = false) @Nullable OutcomeGroup group,
            @RequestParam(required = false) @Nullable String classedBy) {
        Readings readings = grids.named(grid);
        Set<OutcomeGroup> asked = group == null ? EnumSet.allOf(OutcomeGroup.class) : EnumSet.of(group);
        return answers.curves(id, readings, classing(landmark, classedBy, readings), asked);
    }

    private static Classing classing(@Nullable Integer landmark, @Nullable String classedBy, Readings readings) {
        String by = classedBy == null ? landmark == null ? "none" : "landmark" : classedBy;
        if (landmark != null && !by.equals("landmark")) {
            throw Question.unreadable("landmark", "goes with classedBy=landmark alone");
        }
        return switch (by) {
            case "none" -> new Classing.Together();
            case "final" -> new Classing.ByFinalReading(readings);
            case "landmark" -> new Classing.AtLandmark(landmark(landmark), readings);
            default -> throw Question.unreadable("classedBy", "is landmark, none or final");
        };
    }

    private static Landmark landmark(@Nullable Integer days) {
        return Arrays.stream(Landmark.values()).filter(landmark -> days != null && landmark.days() == days).findFirst()
                .orElseThrow(() -> Question.unreadable("landmark", "is 30, 60, 90 or 180 days from opening"));
    }
}
