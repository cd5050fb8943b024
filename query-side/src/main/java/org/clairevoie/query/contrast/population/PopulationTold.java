package org.clairevoie.query.contrast.population;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.query.contrast.indices.Because;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.population.PopulationReading.Caution;
import org.clairevoie.query.contrast.population.PopulationReading.Week;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.disclosure.Count;
import org.clairevoie.query.disclosure.Figure;
import org.clairevoie.query.disclosure.RoundedCounts;
import org.jspecify.annotations.Nullable;

/// A population as it may be told on dates that a reader chooses: the body of `GET /contrast`.
///
/// @param disclosure how counts are told, and why
/// @param weeks since each journey's opening, from 0, as far as enough were at risk to be told of
/// @param plane where journeys stand between the two conceptions
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PopulationTold(
        RoundedCounts disclosure, Count journeys, Map<Reading, Count> readings, Map<Index, IndexTold> indices, List<WeekTold> weeks,
        PlaneTold plane, @Nullable Caution warning) {

    /// @param n journeys that have a value
    /// @param nulls journeys that have none, by kind of nothing
    /// @param histogram by quarter of [0, 1], the last closed
    public record IndexTold(Count n, Map<Because, Count> nulls, @JsonUnwrapped Spreads spreads, Map<String, Count> histogram) {
        static IndexTold of(Distribution index, RoundedCounts rounded) {
            Map<Because, Count> nulls = new EnumMap<>(Because.class);
            for (Because because : Because.values()) {
                nulls.put(because, rounded.of(index.nulls().getOrDefault(because, 0L)));
            }
            Map<String, Count> histogram = new LinkedHashMap<>();
            index.quarters().forEach((quarter, count) -> histogram.put(quarter, rounded.of(count)));
            boolean hidden = histogram.values().stream().anyMatch(Count::isSuppressed);
            return new IndexTold(
                    rounded.of(index.n()), Collections.unmodifiableMap(nulls), Spreads.of(index, hidden, rounded),
                    Collections.unmodifiableMap(histogram));
        }
    }

    /// The least and the greatest value are somebody's, and are not told.
    ///
    /// @param mean only where no quarter is suppressed: that of an index that is 0 or 1 counts them
    public record Spreads(Figure mean, Figure lowerQuartile, Figure median, Figure upperQuartile) {
        static Spreads of(Distribution index, boolean hidden, RoundedCounts rounded) {
            return new Spreads(
                    rounded.mean(hidden ? null : index.mean(), index.n()), rounded.quantile(index.lowerQuartile(), 0.25, index.n()),
                    rounded.quantile(index.median(), 0.5, index.n()), rounded.quantile(index.upperQuartile(), 0.75, index.n()));
        }
    }

    /// @param atRisk journeys open at the start of the week and observed in it
    /// @param counts of them by reading at its end
    /// @param shares of each reading among them
    public record WeekTold(int week, Count atRisk, Map<Reading, Count> counts, Map<Reading, Figure> shares) {
        static WeekTold of(Week week, RoundedCounts rounded) {
            Map<Reading, Count> counts = rounded.of(Reading.class, week.counts());
            Map<Reading, Figure> shares = new EnumMap<>(Reading.class);
            counts.forEach((reading, count) -> shares.put(
                    reading, rounded.mean(count.isSuppressed() ? null : week.shares().get(reading), week.atRisk())));
            return new WeekTold(week.week(), rounded.of(week.atRisk()), counts, Collections.unmodifiableMap(shares));
        }
    }

    public static PopulationTold of(PopulationReading population, RoundedCounts rounded) {
        Map<Index, IndexTold> indices = new EnumMap<>(Index.class);
        population.indices().forEach((index, distribution) -> indices.put(index, IndexTold.of(distribution, rounded)));
        int last = population.weeks().size();
        while (last > 0 && population.weeks().get(last - 1).atRisk() < rounded.threshold().value()) {
            last--;
        }
        List<WeekTold> weeks = population.weeks().subList(0, last).stream().map(week -> WeekTold.of(week, rounded)).toList();
        return new PopulationTold(
                rounded, rounded.of(population.journeys()), rounded.of(Reading.class, population.readings()),
                Collections.unmodifiableMap(indices), weeks, PlaneTold.of(population, rounded), population.warning());
    }
}
