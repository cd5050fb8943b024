package org.clairevoie.query.export.tables;

import java.util.List;
import org.clairevoie.events.OutcomeRecorded;
import org.clairevoie.query.export.content.ExportedJourney;
import org.clairevoie.query.outcome.CountingProcess;
import org.clairevoie.query.outcome.CountingRow;
import org.clairevoie.query.outcome.OutcomeGroups;

/// Rows (start, stop] in days from the opening, each with the reading that was known at its start, and what came at its end:
/// empty for nothing. The same rows that the curves of cohorts are counted from.
final class CountingProcessTable implements Table {
    private final OutcomeGroups groups = OutcomeGroups.builtIn();
    private long leftOut;

    @Override
    public String name() {
        return "counting_process";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("id"), Column.integer("start"), Column.integer("stop"), Column.text("state"), Column.text("event"),
                Column.integer("outcomes_before"));
    }

    /// Outcomes that end no row: before the journey was known, second on their day, or but confirming the one before.
    @Override
    public long leftOut() {
        return leftOut;
    }

    @Override
    public void rows(ExportedJourney journey, Rows rows) {
        long outcomes = journey.journey().events().stream().filter(event -> event.event() instanceof OutcomeRecorded).count();
        for (CountingRow row : CountingProcess.of(journey.history(), journey.journey(), journey.question().readings(), groups)) {
            rows.add(
                    journey.id(), row.start(), row.stop(), row.state() == null ? null : row.state().name(),
                    row.event() == null ? null : row.event().name(), row.outcomesBefore());
            outcomes -= row.event() == null ? 0 : 1;
        }
        leftOut += outcomes;
    }
}
