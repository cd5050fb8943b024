package org.clairevoie.persons;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires who is restricted. The table stands beside the log's, with a history of migrations of its own.
@Configuration(proxyBeanMethods = false)
public class RestrictedPersons {
    @Bean
    @DependsOn("protectionTables")
    Flyway restrictionTables(DataSource database) {
        Flyway flyway = Flyway.configure()
                .dataSource(database).locations("classpath:org/clairevoie/persons").table("restriction_migrations")
                .baselineOnMigrate(true).baselineVersion("0").load();
        flyway.migrate();
        return flyway;
    }

    @Bean
    @DependsOn("restrictionTables")
    Restrictions restrictions(DataSource database) {
        return new Restrictions(JdbcClient.create(database));
    }
}
