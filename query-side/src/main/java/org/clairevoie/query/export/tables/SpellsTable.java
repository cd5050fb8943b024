package org.clairevoie.query.export.tables;

import java.util.List;
import org.clairevoie.query.export.content.ExportedJourney;
import org.clairevoie.query.sequence.Spell;
import org.clairevoie.query.sequence.WeekState;

/// The distinct successive states of the weeks, from week 1; what is beyond the happened date is not there.
final class SpellsTable implements Table {
    @Override
    public String name() {
        return "spells";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("id"), Column.integer("begin_week"), Column.integer("end_week"), Column.text("status"));
    }

    @Override
    public void rows(ExportedJourney journey, Rows rows) {
        for (Spell<WeekState> spell : Spell.of(journey.weeks())) {
            rows.add(journey.id(), spell.begin(), spell.end(), spell.state().code());
        }
    }
}
