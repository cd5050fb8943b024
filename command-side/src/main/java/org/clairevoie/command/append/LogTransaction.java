package org.clairevoie.command.append;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.clairevoie.eventlog.LogBell;
import org.clairevoie.eventlog.RecentEvents;

/// One transaction for what many commands brought. The advisory lock makes positions grow in commit order over all nodes.
/// A group is first written as if nothing stood in its way, and the unique keys tell; only when something does, conflicts are
/// looked for, so that each fails its own command alone.
public final class LogTransaction {
    private final DataSource database;
    private final Clock clock;
    private final LogBell bell;
    private final RecentEvents recent;
    private final OtherNodes others;

    public LogTransaction(DataSource database, Clock clock, LogBell bell, RecentEvents recent) {
        this.database = database;
        this.clock = clock;
        this.bell = bell;
        this.recent = recent;
        this.others = new OtherNodes(database, bell);
    }

    /// Completes every command of the group once the transaction is committed: with its place, or with its own conflict, which
    /// may be with an earlier command of the group and would not be found in the log any sooner.
    void write(List<Append> group) {
        List<Fate> fates;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            fates = committed(connection, group);
        } catch (SQLException broken) {
            throw new LogUnavailable("the database did not take the events", broken);
        }
        fates.forEach(Fate::tell);
        fates.forEach(this::handOn);
        bell.ring();
        others.tell();
    }

    private List<Fate> committed(Connection connection, List<Append> group) throws SQLException {
        try {
            List<Fate> placed = placed(group, LogHead.locked(connection).at(clock.instant()));
            if (LogInsert.unlessSomethingStandsInTheWay(connection, placed)) {
                connection.commit();
                return placed;
            }
            connection.rollback();
            List<Fate> fates = fates(connection, group, LogHead.locked(connection).at(clock.instant()));
            LogInsert.all(connection, fates);
            connection.commit();
            return fates;
        } catch (SQLException | RuntimeException broken) {
            undo(connection, broken);
            throw broken;
        }
    }

    /// To the views of this process, which need then neither read nor decode it.
    private void handOn(Fate fate) {
        if (fate instanceof Fate.Placed(Append append, Place place)) {
            long position = place.first();
            for (Append.Line line : append.lines()) {
                recent.appended(line.event().at(position, place.recordedAt()), line.envelope().at(position++, place.recordedAt()));
            }
        }
    }

    private static List<Fate> placed(List<Append> group, LogHead end) {
        List<Fate> fates = new ArrayList<>(group.size());
        LogHead head = end;
        for (Append append : group) {
            fates.add(new Fate.Placed(append, head.place()));
            head = head.after(append.lines().size());
        }
        return fates;
    }

    private static List<Fate> fates(Connection connection, List<Append> group, LogHead end) throws SQLException {
        Conflicts conflicts = Conflicts.of(connection, group);
        List<Fate> fates = new ArrayList<>(group.size());
        LogHead head = end;
        for (Append append : group) {
            RuntimeException conflict = conflicts.in(append);
            if (conflict == null) {
                fates.add(new Fate.Placed(append, head.place()));
                head = head.after(append.lines().size());
            } else {
                fates.add(new Fate.Conflicting(append, conflict));
            }
        }
        return fates;
    }

    /// A connection that is gone cannot even be rolled back: what broke it is the reason to tell.
    private static void undo(Connection connection, Exception broken) {
        try {
            connection.rollback();
        } catch (SQLException alsoBroken) {
            broken.addSuppressed(alsoBroken);
        }
    }
}
