package org.clairevoie.testing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.eventlog.EventFormat;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.RecordedBy;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Told;

/// Writes rows straight into the log, for readers' tests.
public final class LogWriter {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private LogWriter() {}

    /// So many openings, each of an accompaniment of its own, from position 0 on.
    public static void write(DataSource database, int openings) throws SQLException {
        try (Connection connection = database.getConnection(); var insert = connection.prepareStatement("""
                insert into event_log (position, accompaniment_id, sequence, event_id, source, source_event_id, type, recorded_at, envelope)
                values (?, ?, 0, ?, 'test', ?, ?, ?, ?)""")) {
            for (int position = 0; position < openings; position++) {
                RecordedEvent event = opening(position);
                insert.setLong(1, position);
                insert.setObject(2, event.accompanimentId());
                insert.setObject(3, event.eventId());
                insert.setString(4, event.key().id());
                insert.setString(5, Catalogue.of(event.told()).logicalName());
                insert.setObject(6, event.recordedAt().atOffset(ZoneOffset.UTC));
                insert.setBytes(7, EventFormat.envelope(event).at(position, event.recordedAt()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static RecordedEvent opening(int position) {
        UUID accompanimentId = UuidCreator.getTimeOrderedEpochPlus1();
        AccompanimentOpened opened = new AccompanimentOpened(
                "person-" + position, AccompanimentOpened.Scheme.RSA, AccompanimentOpened.Orientation.SOCIAL,
                AccompanimentOpened.EntryMode.CHOSEN, "35238", null);
        return new RecordedEvent(
                position, accompanimentId, 0, UuidCreator.getTimeOrderedEpochPlus1(), new EventKey("test", "opening-" + position),
                Told.of(opened, OffsetDateTime.ofInstant(START, ZoneOffset.UTC)), START.plusSeconds(position),
                new RecordedBy("test", "frontline", null), "tag", List.of());
    }
}
