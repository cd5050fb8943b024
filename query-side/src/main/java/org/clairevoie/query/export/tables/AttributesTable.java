package org.clairevoie.query.export.tables;

import java.util.List;
import org.clairevoie.query.export.content.Attributes;
import org.clairevoie.query.export.content.ExportedJourney;
import org.clairevoie.query.history.Standing;

/// The events' own fields, a row each: what may leave of them.
final class AttributesTable implements Table {
    @Override
    public String name() {
        return "attributes";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("id"), Column.text("event"), Column.text("name"), Column.text("value"));
    }

    @Override
    public void rows(ExportedJourney journey, Rows rows) {
        for (Standing event : journey.journey().events()) {
            Attributes.values(event.event(), journey.pseudonyms())
                    .forEach((name, value) -> rows.add(journey.id(), journey.event(event), name, value.toString()));
        }
    }
}
