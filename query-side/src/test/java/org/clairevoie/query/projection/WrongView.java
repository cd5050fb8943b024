package org.clairevoie.query.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.clairevoie.events.RecordedEvent;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Every mistake a view can make: it counts in memory and call by call, looks beyond its batch, writes on a connection of its
/// own and into another's table, and swallows what fails.
final class WrongView implements View {
    private final Map<UUID, Integer> calls = new HashMap<>();
    private final JdbcClient besideTheTransaction;

    WrongView(DataSource source) {
        besideTheTransaction = JdbcClient.create(new DelegatingDataSource(source));
    }

    @Override
    public String name() {
        return "wrong";
    }

    @Override
    public List<String> tables() {
        return List.of("wrong");
    }

    @Override
    public void project(List<RecordedEvent> events) {
        besideTheTransaction.sql("insert into anothers (position) values (?)").param(events.getLast().position()).update();
        events.stream().map(RecordedEvent::accompanimentId).distinct().forEach(this::count);
    }

    private void count(UUID accompanimentId) {
        try {
            besideTheTransaction.sql("""
                    insert into wrong (accompaniment_id, calls, seen) values (?, ?, (select count(*) from event_log))
                    on conflict (accompaniment_id) do update set calls = excluded.calls, seen = excluded.seen""")
                    .params(accompanimentId, calls.merge(accompanimentId, 1, Integer::sum)).update();
        } catch (DataAccessException swallowed) {
            calls.remove(accompanimentId);
        }
    }
}
