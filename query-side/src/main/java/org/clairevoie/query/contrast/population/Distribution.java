package org.clairevoie.query.contrast.population;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.query.contrast.indices.Because;
import org.jspecify.annotations.Nullable;

/// How one index is spread over a population. Its least and greatest value and its quartiles are to the thousandth, by nearest rank.
///
/// @param n journeys that have a value
/// @param nulls journeys that have none, by kind of nothing
/// @param histogram twenty bins of equal width over [0, 1], the last closed
@JsonInclude
public record Distribution(
        long n,
        Map<Because, Long> nulls,
        @Nullable Double min,
        @Nullable Double lowerQuartile,
        @Nullable Double median,
        @Nullable Double upperQuartile,
        @Nullable Double max,
        @Nullable Double mean,
        List<Long> histogram) {
    private static final int QUARTERS = 4;

    /// The histogram by quarter of [0, 1].
    public Map<String, Long> quarters() {
        Map<String, Long> quarters = new LinkedHashMap<>();
        for (int bin = 0; bin < histogram.size(); bin++) {
            int quarter = bin * QUARTERS / histogram.size();
            quarters.merge(quarter(quarter), histogram.get(bin), Long::sum);
        }
        return quarters;
    }

    /// @param quarter from 0
    static String quarter(int quarter) {
        return (double) quarter / QUARTERS + "-" + (quarter + 1.0) / QUARTERS;
    }
}
