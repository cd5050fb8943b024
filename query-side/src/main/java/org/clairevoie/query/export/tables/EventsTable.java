package org.clairevoie.query.export.tables;

import java.time.Instant;
import java.util.List;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.query.export.content.ExportedJourney;
import org.clairevoie.query.export.content.Times;
import org.clairevoie.query.history.Standing;

/// What stands on the two dates, in happened order; acts about the record have done their work and are not among it.
final class EventsTable implements Table {
    @Override
    public String name() {
        return "events";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("id"), Column.text("event"), Column.text("type"), Column.text("group"), Column.text("occurred_at"),
                Column.text("occurred_precision"), Column.text("occurred_until"), Column.integer("day"), Column.text("known_at"),
                Column.text("initiator"), Column.truth("corrected"), Column.truth("contested"), Column.truth("cause_retracted"));
    }

    @Override
    public void rows(ExportedJourney journey, Rows rows) {
        Instant opened = journey.over().opened();
        for (Standing event : journey.journey().events()) {
            EventType type = Catalogue.of(event.event());
            rows.add(
                    journey.id(), journey.event(event), type.logicalName(), type.group().name(), Times.happened(event),
                    event.told().occurredPrecision().name(), Times.until(event), Times.day(event, opened), Times.known(event.knownAt()),
                    event.told().initiator().name(), event.corrected(), event.contested(), event.causeRetracted());
        }
    }
}
