package org.clairevoie.deploy.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.clairevoie.stores.DatabaseRole;
import org.clairevoie.stores.Stores;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Each role with a login and a few connections of its own, made when it is first asked for: a node has none of a role that it does not need.
final class RolesApart implements Stores, AutoCloseable {
    /// Two nodes that start at once give rights one after the other.
    private static final long LOCK = 0x7269676874L;
    /// The shortest that the pool takes: who made the tables is gone soon.
    private static final long OWNER_LEAVES_AFTER_MILLIS = 10_000;
    private final DatabaseRole first;
    private final HikariDataSource connections;
    private final RoleLogins logins;
    private final ToIntFunction<DatabaseRole> most;
    private final Map<DatabaseRole, HikariDataSource> others = new EnumMap<>(DatabaseRole.class);

    /// @param first the role that `connections` are of; the others' are set up alike
    /// @param most connections of a role
    RolesApart(DatabaseRole first, HikariDataSource connections, RoleLogins logins, ToIntFunction<DatabaseRole> most) {
        this.first = first;
        this.connections = connections;
        this.logins = logins;
        this.most = most;
    }

    @Override
    public synchronized DataSource as(DatabaseRole role) {
        return role == first ? connections : others.computeIfAbsent(role, this::connected);
    }

    private HikariDataSource connected(DatabaseRole role) {
        HikariConfig settings = new HikariConfig();
        connections.copyStateTo(settings);
        settings.setPoolName(connections.getPoolName() + "-" + role.user());
        settings.setUsername(role.user());
        settings.setPassword(logins.password(role));
        settings.setMaximumPoolSize(most.applyAsInt(role));
        settings.setMinimumIdle(role == DatabaseRole.OWNER ? 0 : 1);
        if (role == DatabaseRole.OWNER) {
            settings.setIdleTimeout(OWNER_LEAVES_AFTER_MILLIS);
        }
        return new HikariDataSource(settings);
    }

    @Override
    public void make(String rights, Runnable making) {
        if (!logins.has(DatabaseRole.OWNER)) {
            return;
        }
        making.run();
        DataSource owner = as(DatabaseRole.OWNER);
        JdbcTemplate database = new JdbcTemplate(owner);
        new TransactionTemplate(new JdbcTransactionManager(owner)).executeWithoutResult(_ -> {
            database.queryForList("select pg_advisory_xact_lock(?)", LOCK);
            database.execute(PostgresFile.text(rights));
        });
    }

    @Override
    public synchronized void close() {
        others.values().forEach(HikariDataSource::close);
    }
}
