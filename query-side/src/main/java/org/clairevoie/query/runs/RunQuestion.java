package org.clairevoie.query.runs;

import java.time.Instant;
import java.util.List;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.history.KnownClock;

/// What a run answers, settled when it was asked.
///
/// @param landmarks days from opening at which each journey is read too, with what was known by then
/// @param latest whether no date was asked: the dates are then the latest there were
/// @param position of the log, pinned: nothing that was recorded later is read
public record RunQuestion(
        Grid.Id grid, Instant happenedBy, Instant knownBy, KnownClock clock, List<Integer> landmarks, boolean latest, long position) {}
