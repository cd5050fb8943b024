package org.clairevoie.query.export.tables;

import java.util.List;
import org.clairevoie.query.export.content.ExportedJourney;
import org.jspecify.annotations.Nullable;

/// One table. Whoever writes it puts the number of the row before its cells: the total order.
public interface Table {
    String name();

    List<Column> columns();

    /// Hands over the rows of one journey, in order.
    void rows(ExportedJourney journey, Rows rows);

    /// How many things had no place in the table so far.
    default long leftOut() {
        return 0;
    }

    /// Takes rows.
    @FunctionalInterface
    interface Rows {
        /// @param cells one for each column: a String, a Long or an Integer, a Double, a Boolean, or null
        void add(@Nullable Object... cells);
    }

    /// Every table, in the order of the documentation. Made anew for each export: some count.
    static List<Table> all() {
        return List.of(
                new JourneysTable(), new EventsTable(), new AttributesTable(), new LinksTable(), new LandmarksTable(), new SpellsTable(),
                new PersonPeriodTable(), new CountingProcessTable());
    }
}
