package org.clairevoie.query.contrast.population;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.reading.Reading;
import org.jspecify.annotations.Nullable;

/// A population read under one grid, before disclosure control.
///
/// @param journeys readings counted
/// @param readings how many journeys read as what, on the dates asked
/// @param weeks since each journey's opening, from 0
/// @param plane how many stand where: by quarter of link coverage, then by quarter of rootedness, both from 0; those without either are left out
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PopulationReading(
        long journeys, Map<Reading, Long> readings, Map<Index, Distribution> indices, List<Week> weeks,
        List<List<Long>> plane, @Nullable Caution warning) {

    /// @param atRisk journeys open at the start of the week and observed in it
    /// @param counts of them by reading at its end
    /// @param shares counts / atRisk
    public record Week(int week, long atRisk, Map<Reading, Long> counts, Map<Reading, Double> shares) {}

    /// A sentence that must stand beside the numbers.
    public record Caution(String rule, String en, String fr) {}
}
