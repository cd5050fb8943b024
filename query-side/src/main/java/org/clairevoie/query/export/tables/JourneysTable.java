package org.clairevoie.query.export.tables;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.indices.IndexValue;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.export.content.ExportedJourney;
import org.clairevoie.query.sequence.SequenceMeasures;
import org.clairevoie.query.sequence.WeekState;
import org.jspecify.annotations.Nullable;

/// A row a journey: what it is, what it reads as, every index with which kind of nothing a null is, how richly it was
/// recorded, and what its sequence measures.
final class JourneysTable implements Table {
    /// Those read from links, which are given without late links too.
    private static final Set<Index> LINKED = EnumSet.of(
            Index.LINK_COVERAGE, Index.ROOTEDNESS, Index.COHESION, Index.LOOP_CLOSURE, Index.JOINT_STRATEGY, Index.RESOURCE_UPTAKE,
            Index.INTERVIEW_YIELD, Index.REPORT_REUSE);

    @Override
    public String name() {
        return "journeys";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(Course.COLUMNS);
        columns.add(Column.text("reading"));
        for (Index index : Index.values()) {
            columns.add(Column.decimal(index.wireName()));
            columns.add(Column.text(index.wireName() + "_because"));
            if (LINKED.contains(index)) {
                columns.add(Column.decimal(index.wireName() + "_contemporaneous"));
            }
        }
        columns.addAll(List.of(
                Column.integer("events"), Column.decimal("events_per_month"), Column.truth("recorded_in_bulk"),
                Column.integer("contacts"), Column.decimal("upc"), Column.decimal("coc"), Column.decimal("secon"),
                Column.integer("weeks"), Column.integer("weeks_observed"), Column.decimal("entropy"), Column.decimal("entropy_normalised"),
                Column.integer("transitions"), Column.decimal("complexity"), Column.decimal("turbulence"), Column.decimal("potential_employed")));
        return columns;
    }

    @Override
    public void rows(ExportedJourney journey, Rows rows) {
        List<@Nullable Object> cells = Course.cells(journey);
        ContrastReading reading = journey.reading();
        cells.add(reading.reading().name());
        for (Map.Entry<Index, IndexValue> entry : reading.indices().entrySet()) {
            IndexValue index = entry.getValue();
            cells.add(index.value());
            cells.add(index.because() == null ? null : index.because().name());
            if (LINKED.contains(entry.getKey())) {
                cells.add(index.contemporaneous());
            }
        }
        cells.add(reading.density().events());
        cells.add(reading.density().eventsPerMonth());
        cells.add(journey.history().recordedInBulk());
        cells.add(reading.continuity().contacts());
        cells.add(reading.continuity().upc());
        cells.add(reading.continuity().coc());
        cells.add(reading.continuity().secon());
        sequence(journey.weeks(), cells);
        rows.add(cells.toArray());
    }

    /// Weeks in which nobody knows the state are left out of the measures.
    private static void sequence(List<WeekState> weeks, List<@Nullable Object> cells) {
        List<WeekState> observed = weeks.stream().filter(week -> week != WeekState.UNKNOWN).toList();
        SequenceMeasures measures = observed.isEmpty() ? null : SequenceMeasures.of(observed, WeekState.ALPHABET);
        cells.add(weeks.size());
        cells.add(observed.size());
        cells.add(measures == null ? null : measures.entropy());
        cells.add(measures == null ? null : measures.normalisedEntropy());
        cells.add(measures == null ? null : measures.transitions());
        cells.add(measures == null ? null : measures.complexity());
        cells.add(measures == null ? null : measures.turbulence());
        cells.add(measures == null ? null : SequenceMeasures.integrativePotential(observed, WeekState.EMPLOYED));
    }
}
