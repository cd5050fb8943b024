package org.clairevoie.query.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.query.asking.Page;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.contrast.comparison.Move;
import org.clairevoie.query.contrast.comparison.TransitionCount;
import org.clairevoie.query.contrast.comparison.TransitionsTold;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.indices.Because;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.population.Population;
import org.clairevoie.query.contrast.population.PopulationTold;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.disclosure.Count;
import org.clairevoie.query.disclosure.RoundedCounts;
import org.clairevoie.query.history.KnownClock;
import org.clairevoie.query.runs.results.JourneyResult;
import org.clairevoie.query.runs.results.JourneyResult.Status;
import org.clairevoie.query.runs.results.ResultRows;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a completed run found: counted as `GET /contrast` counts, compared with another run, or journey by journey.
@RestController
final class RunResultsEndpoint {
    private final RunRows rows;
    private final ResultRows results;
    private final RoundedCounts rounded;
    private final Restrictions restrictions;

    RunResultsEndpoint(RunRows rows, ResultRows results, RoundedCounts rounded, Restrictions restrictions) {
        this.rows = rows;
        this.results = results;
        this.rounded = rounded;
        this.restrictions = restrictions;
    }

    /// @param landmark days from opening; null for the dates asked
    /// @param weeksKnownBy as in `GET /contrast`
    /// @param unread journeys that could not be read at the landmark, by why
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RunContrast(
            UUID run, Grid.Id grid, Instant happenedBy, Instant knownBy, Instant weeksKnownBy, KnownClock clock, long position,
            @Nullable Integer landmark, @Nullable Map<Status, Count> unread, @JsonUnwrapped PopulationTold population) {}

    /// @param landmark one of the run's, in days from opening; without it, the dates asked
    @GetMapping("/grids/{name}/{version}/runs/{run}/contrast")
    RunContrast contrast(
            @PathVariable String name, @PathVariable int version, @PathVariable UUID run, @RequestParam(required = false) @Nullable Integer landmark) {
        RunQuestion question = whole(name, version, run, landmark);
        Population population = new Population(!question.latest() || landmark != null);
        Map<Status, Long> unread = new EnumMap<>(Map.of(Status.CENSORED, 0L, Status.NOT_KNOWN, 0L));
        results.each(run, at(landmark), result -> {
            Reading reading = result.reading();
            if (reading == null) {
                unread.merge(result.status(), 1L, Long::sum);
            } else {
                population.add(reading, result.indices(), result.weeks(), result.inBulk() && question.clock() == KnownClock.RECORDED);
            }
        });
        return new RunContrast(
                run, question.grid(), question.happenedBy(), question.knownBy(), question.knownBy(), question.clock(), question.position(), landmark,
                landmark == null ? null : rounded.of(Status.class, unread), PopulationTold.of(population.reading(), rounded));
    }

    /// @param a and `b`, each a run
    /// @param disclosure how counts are told, and why
    record RunComparison(UUID a, UUID b, @JsonInclude @Nullable Integer landmark, RoundedCounts disclosure, TransitionsTold transitions) {}

    /// From which reading to which: from this run to another, of whatever grid and dates.
    @GetMapping("/grids/{name}/{version}/runs/{run}/compare")
    RunComparison compare(
            @PathVariable String name, @PathVariable int version, @PathVariable UUID run, @RequestParam UUID with,
            @RequestParam(required = false) @Nullable Integer landmark) {
        mayBeCompared(name, version, run, with, landmark);
        TransitionCount count = new TransitionCount();
        results.moves(run, with, at(landmark), count::add);
        return new RunComparison(run, with, landmark, rounded, TransitionsTold.of(count.transitions(), rounded));
    }

    /// The journeys that read otherwise in the other run, in the order of their places. Record by record: whoever may see it could count.
    ///
    /// @param after the `next` of the page before
    @GetMapping("/grids/{name}/{version}/runs/{run}/compare/journeys")
    Page<Move> changed(
            @PathVariable String name, @PathVariable int version, @PathVariable UUID run, @RequestParam UUID with,
            @RequestParam(required = false) @Nullable Integer landmark, @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        mayBeCompared(name, version, run, with, landmark);
        Set<UUID> restricted = restrictions.accompaniments();
        List<Move> changed = new ArrayList<>();
        results.moves(run, with, at(landmark), move -> {
            if (move.isChange() && !restricted.contains(move.accompanimentId())) {
                changed.add(move);
            }
        });
        return Page.of(changed, Page.offset(after), Page.limit(limit));
    }

    /// @param value null where there is nothing to divide, and `because` says which kind of nothing
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IndexRead(
            @JsonInclude @Nullable Double value, long numerator, long denominator, @Nullable Double contemporaneous, @Nullable Integer missing,
            @Nullable Because because) {}

    /// @param indices none unless it was read; the events that made them are named by the journey's own contrast, on these dates
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JourneyRead(UUID accompanimentId, Status status, @Nullable Reading reading, Map<Index, IndexRead> indices) {
        static JourneyRead of(JourneyResult result) {
            Map<Index, IndexRead> indices = new EnumMap<>(Index.class);
            result.indices().forEach((index, value) -> indices.put(index, new IndexRead(
                    value.value(), value.numerator(), value.denominator(), value.contemporaneous(), value.missing(), value.because())));
            return new JourneyRead(result.accompanimentId(), result.status(), result.reading(), indices);
        }
    }

    /// Journey by journey, in the order of their places; a page is shorter by those who are restricted since.
    ///
    /// @param after the `next` of the page before
    @GetMapping("/grids/{name}/{version}/runs/{run}/journeys")
    Page<JourneyRead> journeys(
            @PathVariable String name, @PathVariable int version, @PathVariable UUID run, @RequestParam(required = false) @Nullable Integer landmark,
            @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "50") int limit) {
        whole(name, version, run, landmark);
        List<JourneyResult> found = results.page(run, at(landmark), after, Page.limit(limit) + 1);
        Set<UUID> restricted = restrictions.accompaniments();
        List<JourneyRead> items = found.stream().limit(limit).filter(result -> !restricted.contains(result.accompanimentId()))
                .map(JourneyRead::of).toList();
        return new Page<>(items, found.size() > limit ? found.get(limit - 1).accompanimentId().toString() : null);
    }

    private void mayBeCompared(String name, int version, UUID run, UUID with, @Nullable Integer landmark) {
        whole(name, version, run, landmark);
        whole(rows.named(with), landmark);
    }

    private RunQuestion whole(String name, int version, UUID run, @Nullable Integer landmark) {
        return whole(rows.named(name, version, run), landmark);
    }

    private static RunQuestion whole(RunRows.Row row, @Nullable Integer landmark) {
        if (row.state() != RunState.COMPLETED) {
            throw Question.refused(HttpStatus.CONFLICT, "run-not-whole", "Not so", "the run " + row.id() + " has no results: it is " + row.state(), List.of());
        }
        if (landmark != null && !row.question().landmarks().contains(landmark)) {
            throw Question.refused("unknown-landmark", "the run " + row.id() + " was asked for the landmarks " + row.question().landmarks());
        }
        return row.question();
    }

    private static int at(@Nullable Integer landmark) {
        return landmark == null ? 0 : landmark;
    }
}
