package org.clairevoie.query.export.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clairevoie.events.AccompanimentClosed;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.AccompanimentReopened;
import org.clairevoie.events.OutcomeRecorded;
import org.clairevoie.query.export.content.Attributes;
import org.clairevoie.query.export.content.ExportedJourney;
import org.clairevoie.query.export.content.Times;
import org.clairevoie.query.history.Standing;
import org.jspecify.annotations.Nullable;

/// From opening to closure: what a journey is, apart from what is read in it.
final class Course {
    static final List<Column> COLUMNS = List.of(
            Column.text("id"), Column.text("person"), Column.text("scheme"), Column.text("orientation"), Column.text("entry_mode"),
            Column.text("departement"), Column.text("opened_at"), Column.text("opened_precision"), Column.text("closed_at"),
            Column.text("closed_precision"), Column.text("first_outcome"), Column.integer("first_outcome_day"));

    private Course() {}

    static List<@Nullable Object> cells(ExportedJourney journey) {
        Standing opening = first(journey, AccompanimentOpened.class);
        Standing closure = closure(journey);
        Standing outcome = first(journey, OutcomeRecorded.class);
        Map<String, Object> opened = opening == null ? Map.of() : Attributes.values(opening.event(), journey.pseudonyms());
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(journey.id());
        for (String field : List.of("person", "scheme", "orientation", "entryMode", "territory")) {
            cells.add(opened.get(field));
        }
        time(opening, cells);
        time(closure, cells);
        cells.add(outcome == null ? null : Attributes.values(outcome.event(), journey.pseudonyms()).get("kind"));
        cells.add(outcome == null ? null : Times.day(outcome, journey.over().opened()));
        return cells;
    }

    private static void time(@Nullable Standing event, List<@Nullable Object> cells) {
        cells.add(event == null ? null : Times.happened(event));
        cells.add(event == null ? null : event.told().occurredPrecision().name());
    }

    private static @Nullable Standing first(ExportedJourney journey, Class<?> type) {
        return journey.journey().events().stream().filter(event -> type.isInstance(event.event())).findFirst().orElse(null);
    }

    /// The last closure that no reopening followed.
    private static @Nullable Standing closure(ExportedJourney journey) {
        Standing closure = null;
        for (Standing event : journey.journey().events()) {
            if (event.event() instanceof AccompanimentClosed) {
                closure = event;
            } else if (event.event() instanceof AccompanimentReopened) {
                closure = null;
            }
        }
        return closure;
    }
}
