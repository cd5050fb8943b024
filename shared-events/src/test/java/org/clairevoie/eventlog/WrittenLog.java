package org.clairevoie.eventlog;

import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.testing.Examples;
import org.clairevoie.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A log that a test writes row by row; the appender is the command side's.
final class WrittenLog {
    static final Instant RECORDED_AT = Instant.parse("2026-06-01T12:00:00.123456Z");
    private final DataSource source;
    private final JdbcClient database;
    private long next;

    WrittenLog(DataSource database) {
        this.source = database;
        this.database = JdbcClient.create(database);
    }

    static WrittenLog fresh() {
        return new WrittenLog(TestDatabase.withLog());
    }

    DataSource source() {
        return source;
    }

    JdbcClient database() {
        return database;
    }

    LogReader reader() {
        return new LogReader(database);
    }

    /// One more event, the first of an accompaniment named after it.
    RecordedEvent append(String id) {
        return append(Examples.recorded(Examples.told(Catalogue.types().get((int) next)), id));
    }

    RecordedEvent append(RecordedEvent event) {
        long position = next++;
        database.sql("insert into event_log values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(position, event.accompanimentId(), event.sequence(), event.eventId(), event.key().source(), event.key().id(),
                        Catalogue.of(event.told()).logicalName(), RECORDED_AT.atOffset(ZoneOffset.UTC),
                        EventFormat.envelope(event).at(position, RECORDED_AT))
                .update();
        return event.at(position, RECORDED_AT);
    }
}
