package org.clairevoie.command.append;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.ConcurrencyException;
import org.clairevoie.events.EventKey;
import org.jspecify.annotations.Nullable;

/// What stands against the commands of one group: keys and sequences that the log has taken, or an earlier command of the group.
final class Conflicts {
    private static final String KEYS = """
            select l.source, l.source_event_id
            from unnest(?, ?) as wanted (source, id) join event_log l on l.source = wanted.source and l.source_event_id = wanted.id""";
    private static final String LAST = """
            select wanted.id, coalesce((select max(sequence) from event_log l where l.accompaniment_id = wanted.id), -1)
            from unnest(?) as wanted (id)""";

    private final Set<EventKey> keys = new HashSet<>();
    private final Map<UUID, Integer> lastSequence = new HashMap<>();

    private Conflicts() {}

    static Conflicts of(Connection connection, List<Append> group) throws SQLException {
        Conflicts conflicts = new Conflicts();
        conflicts.readKeys(connection, group);
        conflicts.readSequences(connection, group);
        return conflicts;
    }

    /// Asked once for each command, in order: what it finds free it takes.
    @Nullable RuntimeException in(Append append) {
        var first = append.lines().getFirst().event();
        Set<EventKey> taken = append.lines().stream().map(line -> line.event().key()).filter(keys::contains).collect(Collectors.toSet());
        if (!taken.isEmpty()) {
            return new AlreadyRecorded(taken);
        }
        if (first.sequence() != lastSequence.getOrDefault(first.accompanimentId(), -1) + 1) {
            return new ConcurrencyException("somebody else wrote to accompaniment " + first.accompanimentId() + " first");
        }
        append.lines().forEach(line -> keys.add(line.event().key()));
        lastSequence.put(first.accompanimentId(), append.lines().getLast().event().sequence());
        return null;
    }

    private void readKeys(Connection connection, List<Append> group) throws SQLException {
        var wanted = group.stream().flatMap(append -> append.lines().stream()).map(line -> line.event().key()).toList();
        Array sources = connection.createArrayOf("text", wanted.stream().map(EventKey::source).toArray());
        Array ids = connection.createArrayOf("text", wanted.stream().map(EventKey::id).toArray());
        try (PreparedStatement select = connection.prepareStatement(KEYS)) {
            select.setArray(1, sources);
            select.setArray(2, ids);
            try (ResultSet taken = select.executeQuery()) {
                while (taken.next()) {
                    keys.add(new EventKey(taken.getString(1), taken.getString(2)));
                }
            }
        }
    }

    private void readSequences(Connection connection, List<Append> group) throws SQLException {
        Object[] wanted = group.stream().map(append -> append.lines().getFirst().event().accompanimentId()).distinct().toArray();
        try (PreparedStatement select = connection.prepareStatement(LAST)) {
            select.setArray(1, connection.createArrayOf("uuid", wanted));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    lastSequence.put(rows.getObject(1, UUID.class), rows.getInt(2));
                }
            }
        }
    }
}
