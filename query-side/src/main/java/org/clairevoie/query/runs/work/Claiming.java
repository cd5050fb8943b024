package org.clairevoie.query.runs.work;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Who may change whose run it is. Whoever writes results of a run shares a lock on it for as long as the transaction lasts; whoever
/// takes the run away from somebody, or ends it, has that lock alone. So nothing is half written when a run changes hands, and what
/// a node writes that was taken for dead comes too late. An advisory lock, since these queue: a row's would let those who share it
/// pass by who waits for it alone.
public final class Claiming {
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    public Claiming(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    public static long key(UUID run) {
        return run.getLeastSignificantBits();
    }

    public <T> T alone(long key, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            database.sql("select pg_advisory_xact_lock(?)").param(key).query((_, _) -> "").list();
            return work.get();
        }));
    }

    /// To be asked first in a transaction that writes of a run. Its commit does not wait for the disk: a crash of PostgreSQL may undo the
    /// last of these, each whole, and what they held is read once more. That a run is complete does wait, and with it all before.
    void share(UUID run) {
        database.sql("select set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock_shared(?)").param(key(run))
                .query((_, _) -> "").list();
    }
}
