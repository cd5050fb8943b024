package org.clairevoie.query.contrast.reading;

import java.util.Map;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.indices.IndexValue;

/// A journey read for who counts journeys: its reading and the numbers of every index, without the events that made them. The journey's
/// own contrast names these.
///
/// @param weeks the weekly readings where they were asked for, else none
public record BareReading(Reading reading, Map<Index, IndexValue> indices, WeeklyTrajectory weeks) {}
