package org.clairevoie.query.contrast.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clairevoie.query.contrast.continuity.Continuity;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.indices.Context;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.indices.IndexValue;
import org.clairevoie.query.contrast.indices.Organisation;
import org.clairevoie.query.contrast.indices.Situation;
import org.clairevoie.query.history.KnownClock;

/// One journey read under one grid on two dates, explained down to its events: the answer of
/// `GET /journeys/{id}/contrast`. An operationalisation of ours, not a judgement of anybody.
///
/// @param position the log position of the last event known
/// @param continuity description beside the contrast, never in it
/// @param density how richly the journey is recorded, which makes it look more integrated
public record ContrastReading(
        UUID accompanimentId,
        Grid.Id grid,
        Instant happenedBy,
        Instant knownBy,
        long position,
        KnownClock clock,
        Reading reading,
        List<CriterionRead> criteria,
        Contrast contrast,
        Situation situation,
        Organisation organisation,
        Context context,
        Profile profile,
        Continuity continuity,
        Density density,
        List<Flag> flags) {

    /// Every index by its name, in the order of the blocks.
    public Map<Index, IndexValue> indices() {
        return blocks().byName();
    }

    public IndexValue index(Index index) {
        return blocks().of(index);
    }

    private Indices blocks() {
        return new Indices(contrast, situation, organisation, context);
    }
}
