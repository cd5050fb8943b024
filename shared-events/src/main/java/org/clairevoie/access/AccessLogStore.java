package org.clairevoie.access;

import java.time.Clock;
import javax.sql.DataSource;
import org.clairevoie.protection.Pseudonyms;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires where it is written who reads. Its schema is its own, and so is the history of its migrations.
@Configuration(proxyBeanMethods = false)
public class AccessLogStore {
    @Bean
    public Flyway accessLogTables(DataSource database) {
        Flyway flyway = Flyway.configure().dataSource(database).locations("classpath:org/clairevoie/access")
                .schemas("access_log").table("access_log_migrations").load();
        flyway.migrate();
        return flyway;
    }

    @Bean
    @DependsOn("accessLogTables")
    AccessLog accessLog(DataSource database, Pseudonyms pseudonyms, Clock clock) {
        return new AccessLog(JdbcClient.create(database), pseudonyms, clock);
    }
}
