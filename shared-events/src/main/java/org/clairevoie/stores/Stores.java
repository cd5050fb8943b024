package org.clairevoie.stores;

import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/// The stores of the database, each reached by the role that may. Who asks as one role cannot touch what is another's, whatever it asks.
public interface Stores {
    /// Connections of a role.
    DataSource as(DatabaseRole role);

    /// Makes or migrates tables, then gives each role what it may do with them. Does nothing where the tables are somebody else's to make.
    ///
    /// @param rights the file of `deploy/postgres/`, without `.sql`
    /// @param making runs as the owner
    void make(String rights, Runnable making);

    /// Tables with a history of migrations of their own.
    ///
    /// @param rights the file of `deploy/postgres/`, without `.sql`
    default Migrated migrate(String rights, UnaryOperator<FluentConfiguration> tables) {
        make(rights, () -> tables.apply(Flyway.configure().dataSource(as(DatabaseRole.OWNER))).load().migrate());
        return new Migrated(rights);
    }

    default JdbcClient client(DatabaseRole role) {
        return JdbcClient.create(as(role));
    }

    default JdbcTemplate template(DatabaseRole role) {
        return new JdbcTemplate(as(role));
    }

    /// Whatever the same role asks while one is open belongs to it.
    default PlatformTransactionManager transactions(DatabaseRole role) {
        return new JdbcTransactionManager(as(role));
    }

    /// Tables that are as this version needs them: what others wait for.
    record Migrated(String rights) {}

    /// One login for everything.
    static Stores in(DataSource one) {
        return new Stores() {
            @Override
            public DataSource as(DatabaseRole role) {
                return one;
            }

            @Override
            public void make(String rights, Runnable making) {
                making.run();
            }
        };
    }
}
