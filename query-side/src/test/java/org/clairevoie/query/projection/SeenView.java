package org.clairevoie.query.projection;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.events.RecordedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Notes every position it takes; a second time would violate its key.
final class SeenView implements View {
    private final AtomicInteger batches = new AtomicInteger();
    private final JdbcClient database;
    private final List<EventType> types;

    SeenView(JdbcClient database) {
        this(database, Catalogue.types());
    }

    SeenView(JdbcClient database, List<EventType> types) {
        this.database = database;
        this.types = types;
    }

    @Override
    public List<EventType> types() {
        return types;
    }

    @Override
    public String name() {
        return "seen";
    }

    @Override
    public List<String> tables() {
        return List.of("seen");
    }

    @Override
    public void project(List<RecordedEvent> events) {
        batches.incrementAndGet();
        events.forEach(event -> database.sql("insert into seen (position) values (?)").param(event.position()).update());
    }

    int batches() {
        return batches.get();
    }

    List<Long> positions() {
        return database.sql("select position from seen order by position").query((row, _) -> row.getLong(1)).list();
    }
}
