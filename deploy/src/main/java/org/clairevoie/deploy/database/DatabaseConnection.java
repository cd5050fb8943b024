package org.clairevoie.deploy.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Locale;
import javax.sql.DataSource;
import org.clairevoie.stores.DatabaseRole;
import org.clairevoie.stores.Stores;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Wires the stores to the [Database] of the application. That one is to be destroyed after everything that has a connection to it.
@Configuration(proxyBeanMethods = false)
public class DatabaseConnection {
    /// @param role the one that the data source of the application has, which is what asks most there
    @Bean
    JdbcConnectionDetails connectionDetails(Database database, @Value("${clairevoie.database-role}") DatabaseRole role) {
        RoleLogins logins = database.roles();
        return new JdbcConnectionDetails() {
            @Override
            public @Nullable String getUsername() {
                return logins == null ? null : role.user();
            }

            @Override
            public @Nullable String getPassword() {
                return logins == null ? null : logins.password(role);
            }

            @Override
            public String getJdbcUrl() {
                return logins == null ? database.jdbcUrl() : database.address();
            }
        };
    }

    @Bean
    Stores stores(DataSource connections, Database database, @Value("${clairevoie.database-role}") DatabaseRole role, Environment environment) {
        RoleLogins logins = database.roles();
        return logins == null
                ? Stores.in(connections)
                : new RolesApart(role, (HikariDataSource) connections, logins, other -> connections(other, environment));
    }

    private static int connections(DatabaseRole role, Environment environment) {
        String name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return environment.getProperty("clairevoie.connections." + name, Integer.class, switch (role) {
            case OWNER -> 2;
            case ACCESS_LOG, SEALED_LOG -> 4;
            case WRITER -> 6;
            case KEYS, EVALUATION -> 8;
            case READER -> 12;
            case VIEWS -> 16;
        });
    }
}
