package org.clairevoie.query.export.ocel;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clairevoie.query.export.content.Attributes;
import org.clairevoie.query.export.ocel.OcelJourney.Relation;
import org.clairevoie.query.export.ocel.OcelJourney.Thing;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// The tables of OCEL 2.0 in SQLite: events and objects, a table for the attributes of each of their types, and the relations,
/// whose keys are checked while they are written. A file that is not complete is thrown away, so nothing waits for the disk.
final class OcelTables implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Map<String, List<String>> fields = new HashMap<>();

    private OcelTables(Connection connection) {
        this.connection = connection;
    }

    static OcelTables create(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        OcelTables tables = new OcelTables(config.createConnection("jdbc:sqlite:" + file));
        tables.connection.setAutoCommit(false);
        try (Statement sql = tables.connection.createStatement()) {
            for (String side : List.of("event", "object")) {
                sql.execute("create table " + side + "_map_type (ocel_type text primary key, ocel_type_map text not null)");
                sql.execute("create table " + side + " (ocel_id text primary key, ocel_type text not null references " + side
                        + "_map_type (ocel_type))");
            }
            sql.execute("""
                    create table event_object (ocel_event_id text not null references event (ocel_id),
                    ocel_object_id text not null references object (ocel_id), ocel_qualifier text not null,
                    primary key (ocel_event_id, ocel_object_id, ocel_qualifier))""");
            sql.execute("""
                    create table object_object (ocel_source_id text not null references object (ocel_id),
                    ocel_target_id text not null references object (ocel_id), ocel_qualifier text not null,
                    primary key (ocel_source_id, ocel_target_id, ocel_qualifier))""");
        }
        tables.types();
        return tables;
    }

    private void types() throws SQLException {
        for (Map.Entry<String, Map<String, Attributes.Type>> type : OcelTypes.ofEvents().entrySet()) {
            type("event", type.getKey(), "", type.getValue());
        }
        for (Map.Entry<String, Map<String, Attributes.Type>> type : OcelTypes.ofObjects().entrySet()) {
            type("object", type.getKey(), ", ocel_changed_field text", type.getValue());
        }
    }

    private void type(String side, String type, String more, Map<String, Attributes.Type> attributes) throws SQLException {
        put("insert into " + side + "_map_type values (?, ?)", List.of(type, mapped(type)));
        fields.put(side + "_" + mapped(type), List.copyOf(attributes.keySet()));
        String columns = attributes.entrySet().stream().map(each -> ", \"" + each.getKey() + "\" " + affinity(each.getValue()))
                .collect(Collectors.joining());
        try (Statement sql = connection.createStatement()) {
            sql.execute("create table " + side + "_" + mapped(type) + " (ocel_id text not null references " + side
                    + " (ocel_id), ocel_time timestamp not null" + more + columns + ")");
        }
    }

    void object(Thing object) throws SQLException {
        put("insert into object values (?, ?)", List.of(object.id(), object.type()));
        attributes("object_", object);
    }

    void event(Thing event) throws SQLException {
        put("insert into event values (?, ?)", List.of(event.id(), event.type()));
        attributes("event_", event);
        for (Relation relation : event.relations()) {
            put("insert into event_object values (?, ?, ?)", List.of(event.id(), relation.object(), relation.qualifier()));
        }
    }

    void objectRelations(Thing object) throws SQLException {
        for (Relation relation : object.relations()) {
            put("insert into object_object values (?, ?, ?)", List.of(object.id(), relation.object(), relation.qualifier()));
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    private void attributes(String side, Thing thing) throws SQLException {
        String table = side + mapped(thing.type());
        List<String> names = fields.getOrDefault(table, List.of());
        List<@Nullable Object> values = new ArrayList<>(List.of(thing.id(), thing.time()));
        names.forEach(name -> values.add(thing.attributes().get(name)));
        String columns = names.stream().map(name -> ", \"" + name + "\"").collect(Collectors.joining());
        put("insert into " + table + " (ocel_id, ocel_time" + columns + ") values (?, ?" + ", ?".repeat(names.size()) + ")", values);
    }

    private void put(String sql, List<? extends @Nullable Object> values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        int place = 1;
        for (Object value : values) {
            statement.setObject(place++, value instanceof Boolean truth ? truth.toString() : value);
        }
        statement.executeUpdate();
    }

    private static String affinity(Attributes.Type type) {
        return switch (type) {
            case INTEGER -> "integer";
            case DECIMAL -> "real";
            case TEXT, BOOLEAN -> "text";
        };
    }

    /// `interview-held` as the name of a table: `InterviewHeld`.
    private static String mapped(String type) {
        StringBuilder name = new StringBuilder();
        for (String word : type.split("-", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
