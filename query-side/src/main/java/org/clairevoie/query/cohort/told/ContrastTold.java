package org.clairevoie.query.cohort.told;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clairevoie.query.contrast.indices.Because;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.population.Distribution;
import org.clairevoie.query.contrast.population.PopulationReading.Caution;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.disclosure.Count;
import org.clairevoie.query.disclosure.CountedLine;
import org.clairevoie.query.disclosure.Threshold;
import org.jspecify.annotations.Nullable;

/// The answer of `GET /cohorts/{id}/contrast`: how the journeys of a cohort read, in counts that may be told.
///
/// @param readings how many read as what; they add up to the size
/// @param eventsPerMonth beside the indices, since a richer record looks more integrated: of all, and by reading
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContrastTold(
        @JsonUnwrapped Frame frame, Count size, Map<Reading, Count> readings, Map<Index, Told> indices, Map<String, ToldSummary> eventsPerMonth, @Nullable Caution warning) {
    private static final String VALUED = "VALUED";

    /// @param n journeys that have a value
    /// @param nulls journeys that have none, by kind of nothing
    /// @param summary only where no quarter is suppressed: the mean of an index that is 0 or 1 counts them
    /// @param histogram by quarter of [0, 1], the last closed; null where `n` is not told
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Told(Count n, Map<Because, Count> nulls, @JsonUnwrapped ToldSummary summary, @Nullable Map<String, Count> histogram) {
        static Told of(Distribution index, List<Distribution> earlier, Threshold threshold) {
            Map<String, Long> kinds = kinds(index);
            Set<String> close = tooClose(kinds, earlier.stream().map(Told::kinds).toList(), threshold);
            CountedLine<String> line = CountedLine.of(kinds, close, threshold);
            Map<Because, Count> nulls = new EnumMap<>(Because.class);
            for (Because because : Because.values()) {
                nulls.put(because, line.counts().getOrDefault(because.name(), Count.suppressed()));
            }
            Count n = line.counts().getOrDefault(VALUED, Count.suppressed());
            Map<String, Count> histogram = n.isSuppressed() ? null : histogram(index, earlier, threshold);
            boolean mayBeTold = histogram != null && histogram.values().stream().noneMatch(Count::isSuppressed);
            ToldSummary summary = ToldSummary.of(Summary.of(index), earlier.stream().map(Summary::of).toList(), mayBeTold, threshold);
            return new Told(n, nulls, summary, histogram);
        }

        private static Map<String, Long> kinds(Distribution index) {
            Map<String, Long> kinds = new LinkedHashMap<>(Map.of(VALUED, index.n()));
            for (Because because : Because.values()) {
                kinds.put(because.name(), index.nulls().getOrDefault(because, 0L));
            }
            return kinds;
        }

        private static Map<String, Count> histogram(Distribution index, List<Distribution> earlier, Threshold threshold) {
            Map<String, Long> quarters = index.quarters();
            return CountedLine.of(quarters, tooClose(quarters, earlier.stream().map(Distribution::quarters).toList(), threshold), threshold).counts();
        }
    }

    public static ContrastTold of(Frame frame, CohortReading read, List<CohortReading> earlier) {
        Threshold threshold = frame.threshold();
        Map<Reading, Long> counts = read.population().readings();
        Set<Reading> close = tooClose(counts, earlier.stream().map(before -> before.population().readings()).toList(), threshold);
        CountedLine<Reading> line = CountedLine.of(counts, close, threshold);
        Map<Index, Told> indices = new EnumMap<>(Index.class);
        read.population().indices().forEach((index, distribution) -> indices.put(index, Told.of(
                distribution, earlier.stream().map(before -> Objects.requireNonNull(before.population().indices().get(index))).toList(), threshold)));
        Map<String, ToldSummary> perMonth = new LinkedHashMap<>();
        read.eventsPerMonth().forEach((name, summary) -> perMonth.put(name, ToldSummary.of(
                summary, earlier.stream().map(before -> before.eventsPerMonth().getOrDefault(name, Summary.of(List.of()))).toList(),
                isTold(name, line), threshold)));
        return new ContrastTold(frame, line.total(), line.counts(), indices, perMonth, read.population().warning());
    }

    private static boolean isTold(String name, CountedLine<Reading> line) {
        Count count = name.equals(CohortReading.ALL) ? line.total() : line.counts().get(Reading.valueOf(name));
        return count != null && !count.isSuppressed();
    }

    /// What the answers of cohorts made before and this one would tell by their difference.
    static <K> Set<K> tooClose(Map<K, Long> counts, List<Map<K, Long>> earlier, Threshold threshold) {
        Set<K> close = new LinkedHashSet<>();
        counts.forEach((key, count) -> {
            if (earlier.stream().anyMatch(before -> threshold.isTooClose(count, before.getOrDefault(key, 0L)))) {
                close.add(key);
            }
        });
        return close;
    }
}
