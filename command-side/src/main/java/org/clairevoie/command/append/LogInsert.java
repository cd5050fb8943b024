package org.clairevoie.command.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.events.RecordedEvent;

/// The rows of a group in one statement: a column of values for each column of the table.
final class LogInsert {
    /// Nothing at all is written where an accompaniment's events would not follow on from what the log holds of it.
    private static final String INSERT = """
            insert into event_log (position, accompaniment_id, sequence, event_id, source, source_event_id, type, envelope, recorded_at)
            select *, ? from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            where not exists (
                select from unnest(?, ?) as follows (accompaniment_id, sequence)
                where (select l.sequence from event_log l
                       where l.accompaniment_id = follows.accompaniment_id and l.sequence = follows.sequence - 1) is null)
            on conflict do nothing""";

    private final List<Long> positions = new ArrayList<>();
    private final List<RecordedEvent> events = new ArrayList<>();
    private final List<byte[]> envelopes = new ArrayList<>();
    private final List<RecordedEvent> following = new ArrayList<>();
    private Instant recordedAt = Instant.EPOCH;

    private LogInsert(List<Fate> fates) {
        for (Fate fate : fates) {
            if (fate instanceof Fate.Placed(Append append, Place place)) {
                add(append, place);
            }
        }
    }

    /// @return whether all were written; else nothing that counts was, and the transaction is to be rolled back
    static boolean unlessSomethingStandsInTheWay(Connection connection, List<Fate> placed) throws SQLException {
        LogInsert insert = new LogInsert(placed);
        return insert.execute(connection, insert.following) == insert.events.size();
    }

    /// @throws IllegalStateException when a key stands in the way after all: the conflicts were looked for under the same lock
    static void all(Connection connection, List<Fate> fates) throws SQLException {
        LogInsert insert = new LogInsert(fates);
        if (insert.execute(connection, List.of()) != insert.events.size()) {
            throw new IllegalStateException("the log did not take events that nothing stood against");
        }
    }

    private void add(Append append, Place place) {
        long position = place.first();
        recordedAt = place.recordedAt();
        for (Append.Line line : append.lines()) {
            positions.add(position);
            events.add(line.event());
            envelopes.add(line.envelope().at(position++, recordedAt));
        }
        RecordedEvent first = append.lines().getFirst().event();
        if (first.sequence() > 0) {
            following.add(first);
        }
    }

    private int execute(Connection connection, List<RecordedEvent> mustFollow) throws SQLException {
        if (events.isEmpty()) {
            return 0;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, recordedAt.atOffset(ZoneOffset.UTC));
            array(insert, 2, "int8", positions.toArray());
            array(insert, 3, "uuid", events.stream().map(RecordedEvent::accompanimentId).toArray());
            array(insert, 4, "int4", events.stream().map(RecordedEvent::sequence).toArray());
            array(insert, 5, "uuid", events.stream().map(RecordedEvent::eventId).toArray());
            array(insert, 6, "text", events.stream().map(event -> event.key().source()).toArray());
            array(insert, 7, "text", events.stream().map(event -> event.key().id()).toArray());
            array(insert, 8, "text", events.stream().map(event -> Catalogue.of(event.told()).logicalName()).toArray());
            array(insert, 9, "bytea", envelopes.toArray(byte[][]::new));
            array(insert, 10, "uuid", mustFollow.stream().map(RecordedEvent::accompanimentId).toArray());
            array(insert, 11, "int4", mustFollow.stream().map(RecordedEvent::sequence).toArray());
            return insert.executeUpdate();
        }
    }

    private static void array(PreparedStatement statement, int parameter, String type, Object[] values) throws SQLException {
        statement.setArray(parameter, statement.getConnection().createArrayOf(type, values));
    }
}
