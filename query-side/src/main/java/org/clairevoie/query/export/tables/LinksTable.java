package org.clairevoie.query.export.tables;

import java.util.List;
import org.clairevoie.query.export.content.ExportedJourney;
import org.clairevoie.query.export.content.Times;
import org.clairevoie.query.history.StandingLink;

/// From effect to cause, those that do not count because of their order included.
final class LinksTable implements Table {
    @Override
    public String name() {
        return "links";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("id"), Column.text("effect"), Column.text("type"), Column.text("cause"), Column.text("known_at"),
                Column.truth("asserted_later"), Column.truth("contemporaneous"), Column.truth("counted"));
    }

    @Override
    public void rows(ExportedJourney journey, Rows rows) {
        for (StandingLink link : journey.journey().links()) {
            rows.add(
                    journey.id(), journey.event(link.from()), link.type().name(), journey.event(link.to()), Times.known(link.knownAt()),
                    link.assertedBy() != null, link.contemporaneous(), link.counted());
        }
    }
}
