package org.clairevoie.query.contrast.population;

import java.util.ArrayList;
import java.util.List;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.disclosure.Count;
import org.clairevoie.query.disclosure.RoundedCounts;

/// Where journeys stand between the two conceptions: each of its sixteen squares is a quarter of one index by a quarter of another.
///
/// @param unplaced journeys that have no value of one or of both
public record PlaneTold(Index across, Index up, List<Square> squares, Count unplaced) {
    /// @param across and `up`: quarters of [0, 1], the last closed
    public record Square(String across, String up, Count count) {}

    static PlaneTold of(PopulationReading population, RoundedCounts rounded) {
        List<Square> squares = new ArrayList<>();
        long placed = 0;
        int quarters = population.plane().size();
        for (int across = 0; across < quarters; across++) {
            for (int up = 0; up < quarters; up++) {
                long count = population.plane().get(across).get(up);
                placed += count;
                squares.add(new Square(Distribution.quarter(across), Distribution.quarter(up), rounded.of(count)));
            }
        }
        return new PlaneTold(Index.LINK_COVERAGE, Index.ROOTEDNESS, List.copyOf(squares), rounded.of(population.journeys() - placed));
    }
}
