package org.clairevoie.deploy.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the data source to the [Database] of the application. That one is to be destroyed after everything that has a connection to it.
@Configuration(proxyBeanMethods = false)
public class DatabaseConnection {
    @Bean
    JdbcConnectionDetails connectionDetails(Database database) {
        return new JdbcConnectionDetails() {
            @Override
            public @Nullable String getUsername() {
                return null;
            }

            @Override
            public @Nullable String getPassword() {
                return null;
            }

            @Override
            public String getJdbcUrl() {
                return database.jdbcUrl();
            }
        };
    }
}
