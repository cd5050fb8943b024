package org.clairevoie.query.projection;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.eventlog.EventFormat;
import org.clairevoie.events.RecordedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes events into the log of a test as the appender does: dense positions, the exact bytes.
public final class LogWriter {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private long next;

    public LogWriter(DataSource source) {
        this.database = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /// Appends, in the order of their recording.
    ///
    /// @return them at their positions
    public List<RecordedEvent> append(List<RecordedEvent> events) {
        List<RecordedEvent> placed = new ArrayList<>();
        for (RecordedEvent event : events.stream().sorted(Comparator.comparing(RecordedEvent::recordedAt)).toList()) {
            placed.add(event.at(next++, event.recordedAt()));
        }
        put(placed);
        return placed;
    }

    /// Puts events at the positions that they have.
    public void put(List<RecordedEvent> events) {
        transaction.executeWithoutResult(_ -> events.forEach(this::put));
    }

    private void put(RecordedEvent event) {
        database.sql("""
                    insert into event_log (position, accompaniment_id, sequence, event_id, source, source_event_id, type, recorded_at, envelope)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(event.position(), event.accompanimentId(), event.sequence(), event.eventId(), event.key().source(),
                            event.key().id(), Catalogue.of(event.told()).logicalName(), event.recordedAt().atOffset(ZoneOffset.UTC),
                            EventFormat.envelope(event).at(event.position(), event.recordedAt()))
                    .update();
    }
}
