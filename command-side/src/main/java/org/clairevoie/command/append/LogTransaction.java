package org.clairevoie.command.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.eventlog.LogBell;
import org.clairevoie.eventlog.LogNotices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One transaction for what many commands brought. The advisory lock makes positions grow in commit order over all nodes;
/// conflicts are looked for under it, so that one fails its own command alone.
public final class LogTransaction {
    private static final Logger LOG = LoggerFactory.getLogger(LogTransaction.class);
    /// Any number does, as long as every node takes the same.
    private static final long LOCK = 0x436c616972L;
    private static final String INSERT = """
            insert into event_log (position, accompaniment_id, sequence, event_id, source, source_event_id, type, recorded_at, envelope)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;
    private final Clock clock;
    private final LogBell bell;

    public LogTransaction(DataSource database, Clock clock, LogBell bell) {
        this.database = database;
        this.clock = clock;
        this.bell = bell;
    }

    /// Completes every command of the group once the transaction is committed: with its place, or with its own conflict, which
    /// may be with an earlier command of the group and would not be found in the log any sooner.
    void write(List<Append> group) {
        try (Connection connection = database.getConnection()) {
            committed(connection, group).forEach(Fate::tell);
            bell.ring();
            tellOtherNodes(connection);
        } catch (SQLException broken) {
            throw new LogUnavailable("the database did not take the events", broken);
        }
    }

    private List<Fate> committed(Connection connection, List<Append> group) throws SQLException {
        connection.setAutoCommit(false);
        try {
            lock(connection);
            List<Fate> fates = fates(group, Conflicts.of(connection, group), Head.of(connection).at(clock.instant()));
            insert(connection, fates);
            connection.commit();
            return fates;
        } catch (SQLException | RuntimeException broken) {
            undo(connection, broken);
            throw broken;
        }
    }

    private static List<Fate> fates(List<Append> group, Conflicts conflicts, Head end) {
        List<Fate> fates = new ArrayList<>();
        Head head = end;
        for (Append append : group) {
            RuntimeException conflict = conflicts.in(append);
            if (conflict == null) {
                fates.add(new Fate.Placed(append, new Place(head.next(), head.recordedAt())));
                head = head.after(append.lines().size());
            } else {
                fates.add(new Fate.Conflicting(append, conflict));
            }
        }
        return fates;
    }

    /// A hint: who does not hear it looks into the log a moment later.
    private void tellOtherNodes(Connection connection) {
        try {
            connection.setAutoCommit(true);
            LogNotices.send(connection, bell);
        } catch (SQLException unheard) {
            LOG.debug("the other nodes were not told of an append", unheard);
        }
    }

    /// A connection that is gone cannot even be rolled back: what broke it is the reason to tell.
    private static void undo(Connection connection, Exception broken) {
        try {
            connection.rollback();
        } catch (SQLException alsoBroken) {
            broken.addSuppressed(alsoBroken);
        }
    }

    /// As the writer, who may add and read and nothing else; one at a time over all nodes.
    private static void lock(Connection connection) throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute("set local role clairevoie_writer; set local lock_timeout = '10s'; select pg_advisory_xact_lock(" + LOCK + ")");
        }
    }

    private static void insert(Connection connection, List<Fate> fates) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Fate fate : fates) {
                if (fate instanceof Fate.Placed(Append append, Place place)) {
                    long position = place.first();
                    for (Append.Line line : append.lines()) {
                        bind(insert, line, position++, place.recordedAt());
                        insert.addBatch();
                    }
                }
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, Append.Line line, long position, Instant recordedAt) throws SQLException {
        var event = line.event();
        insert.setLong(1, position);
        insert.setObject(2, event.accompanimentId());
        insert.setInt(3, event.sequence());
        insert.setObject(4, event.eventId());
        insert.setString(5, event.key().source());
        insert.setString(6, event.key().id());
        insert.setString(7, Catalogue.of(event.told()).logicalName());
        insert.setObject(8, recordedAt.atOffset(ZoneOffset.UTC));
        insert.setBytes(9, line.envelope().at(position, recordedAt));
    }

    /// The end of the log, and the time that the next event may carry: always after that of the transaction before, so that
    /// `knownBy` can tell what was acknowledged from what came next, even when a clock was set back.
    private record Head(long next, Instant recordedAt) {
        static Head of(Connection connection) throws SQLException {
            try (var select = connection.prepareStatement("select position, recorded_at from event_log order by position desc limit 1");
                    var last = select.executeQuery()) {
                return last.next()
                        ? new Head(last.getLong(1) + 1, last.getObject(2, java.time.OffsetDateTime.class).toInstant())
                        : new Head(0, Instant.EPOCH);
            }
        }

        Head at(Instant clock) {
            Instant now = clock.truncatedTo(ChronoUnit.MICROS);
            return new Head(next, now.isAfter(recordedAt) ? now : recordedAt.plus(1, ChronoUnit.MICROS));
        }

        Head after(int events) {
            return new Head(next + events, recordedAt);
        }
    }
}
