package org.clairevoie.query.export.content;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.history.KnownClock;

/// What is exported: who, in which formats, under which grid, on which two dates.
///
/// @param cohort its name, `all` for everybody
/// @param position the last event of the log that is taken in; pinned when the export starts
/// @param landmarks days from the opening, ascending
/// @param threshold fewer journeys than this are not given out
/// @param matched how many sequences are matched with each other at most
public record ExportQuestion(
        String cohort,
        Set<ExportFormat> formats,
        Readings readings,
        Instant happenedBy,
        Instant knownBy,
        KnownClock clock,
        List<Integer> landmarks,
        long position,
        int threshold,
        int matched) {
    public ExportQuestion {
        landmarks = landmarks.stream().distinct().sorted().toList();
        formats = Set.copyOf(formats);
    }
}
