package org.clairevoie.query.export.tables;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.export.content.ExportedJourney;
import org.clairevoie.query.history.JourneyAsOf;
import org.jspecify.annotations.Nullable;

/// What each journey read as at each landmark, by what had happened and was known then.
final class LandmarksTable implements Table {
    /// Whether a landmark could be read: beyond the dates asked it is censored, before the opening was known it is not known.
    private enum Status { READ, CENSORED, NOT_KNOWN }

    private static final List<Index> READ_FROM_LINKS = List.of(Index.LINK_COVERAGE, Index.ROOTEDNESS, Index.COHESION, Index.LOOP_CLOSURE,
            Index.FOUR_COS, Index.JOINT_STRATEGY);

    @Override
    public String name() {
        return "landmarks";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("id"), Column.integer("landmark"), Column.text("status"), Column.text("reading"), Column.decimal("linkCoverage"),
                Column.decimal("rootedness"), Column.decimal("cohesion"), Column.decimal("loopClosure"), Column.decimal("fourCos"),
                Column.decimal("jointStrategy"), Column.integer("events"), Column.truth("recorded_in_bulk"));
    }

    @Override
    public void rows(ExportedJourney journey, Rows rows) {
        for (int landmark : journey.question().landmarks()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(journey.id());
            cells.add(landmark);
            read(journey, journey.over().opened().plus(Duration.ofDays(landmark)), cells);
            cells.add(journey.history().recordedInBulk());
            rows.add(cells.toArray());
        }
    }

    private static void read(ExportedJourney journey, Instant moment, List<@Nullable Object> cells) {
        boolean beyond = moment.isAfter(journey.question().happenedBy()) || moment.isAfter(journey.question().knownBy());
        JourneyAsOf then = beyond ? null : journey.over().journeyAt(moment);
        if (then == null || then.openedAt() == null) {
            cells.add((beyond ? Status.CENSORED : Status.NOT_KNOWN).name());
            for (int cell = 0; cell < READ_FROM_LINKS.size() + 2; cell++) {
                cells.add(null);
            }
            return;
        }
        ContrastReading reading = journey.question().readings().read(then);
        cells.add(Status.READ.name());
        cells.add(reading.reading().name());
        READ_FROM_LINKS.forEach(index -> cells.add(reading.index(index).value()));
        cells.add(reading.density().events());
    }
}
