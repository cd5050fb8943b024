package org.clairevoie.deploy.bench.filling;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clairevoie.deploy.scene.Laboratory;
import org.clairevoie.query.contrast.kept.Bucket;

/// Makes the log of a stopped service as large as asked: what it holds is copied under new ids, by COPY, with the rows of the
/// journeys' and the contrast's views, whose tokens are put at the new head. The audit's view of counsellors' days is left as it is.
public final class Filling {
    private final String database;
    private final List<Template> events = new ArrayList<>();
    private final List<Graph> graphs = new ArrayList<>();
    private int copies;

    private record Template(UUID accompanimentId, int sequence, UUID eventId, String source, String id, String type, long micros, Rewritten envelope) {}

    private record Graph(UUID accompanimentId, int part, long first, long last, short held, RewrittenGraph events) {}

    private Filling(String database) {
        this.database = database;
    }

    /// Takes all that the log holds now as what is to be copied.
    public static Filling of(String database) throws SQLException {
        Filling filling = new Filling(database);
        try (Connection connection = Laboratory.connect(database); Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("""
                    select *, (extract(epoch from recorded_at - timestamptz '2000-01-01 00:00:00+00') * 1000000)::bigint as micros
                    from event_log order by position""")) {
                while (row.next()) {
                    filling.events.add(new Template(
                            row.getObject("accompaniment_id", UUID.class), row.getInt("sequence"), row.getObject("event_id", UUID.class),
                            row.getString("source"), row.getString("source_event_id"), row.getString("type"), row.getLong("micros"),
                            new Rewritten(row.getBytes("envelope"))));
                }
            }
            Set<UUID> known = filling.events.stream().map(Template::eventId).collect(Collectors.toSet());
            try (ResultSet row = statement.executeQuery("select * from contrast")) {
                while (row.next()) {
                    filling.graphs.add(new Graph(
                            row.getObject("accompaniment_id", UUID.class), row.getInt("part"), row.getLong("first_position"),
                            row.getLong("last_position"), row.getShort("held"), new RewrittenGraph(row.getBytes("events"), known)));
                }
            }
        }
        return filling;
    }

    /// @return the ids of the journeys that were added
    public List<UUID> upTo(long rows) throws SQLException, IOException {
        List<UUID> added = new ArrayList<>();
        try (Connection connection = Laboratory.connect(database)) {
            long head = head(connection);
            int first = copies + 1;
            while (head < rows) {
                copies++;
                fill(connection, copies, head);
                head += events.size();
                int number = copies;
                graphs.stream().filter(graph -> graph.part() == 0).forEach(graph -> added.add(Rewritten.id(graph.accompanimentId(), number)));
            }
            settle(connection, first, head - (copies - first + 1L) * events.size(), head);
        }
        return added;
    }

    /// As large as it takes to have so many journeys.
    public void upToJourneys(int journeys) throws SQLException, IOException {
        long each = events.stream().map(Template::accompanimentId).distinct().count();
        upTo(Math.ceilDiv(journeys, each) * events.size());
    }

    private static long head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(position) + 1, 0) from event_log")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void fill(Connection connection, int number, long head) throws SQLException, IOException {
        try (BinaryCopy log = BinaryCopy.into(connection, "event_log")) {
            long position = head;
            for (Template event : events) {
                log.row(9).bigint(position).uuid(Rewritten.id(event.accompanimentId(), number)).integer(event.sequence())
                        .uuid(Rewritten.id(event.eventId(), number)).text(Rewritten.source(event.source(), number)).text(event.id())
                        .text(event.type()).bigint(event.micros()).bytes(event.envelope().copy(number, head));
                position++;
            }
        }
        try (BinaryCopy contrast = BinaryCopy.into(connection, "contrast")) {
            for (Graph graph : graphs) {
                UUID id = Rewritten.id(graph.accompanimentId(), number);
                contrast.row(7).uuid(id).integer(graph.part()).smallint((short) Bucket.of(id)).bigint(graph.first() + head)
                        .bigint(graph.last() + head).smallint(graph.held()).bytes(graph.events().copy(number, head));
            }
        }
    }

    /// The journeys' rows differ from those copied by id and position alone; the views have then taken in everything.
    private void settle(Connection connection, int first, long before, long head) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into journey
                    select (lpad(to_hex((('x' || substr(accompaniment_id::text, 1, 8))::bit(32)::bigint
                                # ((number * 2654435761) & 4294967295))), 8, '0') || substr(accompaniment_id::text, 9))::uuid,
                           state, scheme, orientation, entry_mode, territory, opened_at, closed_at, referent, last_outcome,
                           events, sequence, position + %d + (number - %d) * %d, reading, organisations
                    from journey, generate_series(%d::bigint, %d) as copy(number) where position < %d"""
                    .formatted(before, first, events.size(), first, copies, events.size()));
            statement.execute("update contrast_taken set position = " + (head - 1));
            statement.execute("""
                    update token_entry set token = convert_to(
                        jsonb_set(convert_from(token, 'UTF8')::jsonb, '{globalIndex}', to_jsonb(%d))::text, 'UTF8')"""
                    .formatted(head - 1));
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }
}
