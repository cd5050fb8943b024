package org.clairevoie.protection;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires what protects personal values.
@Configuration(proxyBeanMethods = false)
public class Protection {
    /// Beside the log's tables, with a history of migrations of its own.
    @Bean
    @DependsOn("eventLogTables")
    Flyway protectionTables(DataSource database) {
        Flyway flyway = Flyway.configure()
                .dataSource(database).locations("classpath:org/clairevoie/protection").table("protection_migrations")
                .baselineOnMigrate(true).baselineVersion("0").load();
        flyway.migrate();
        return flyway;
    }

    @Bean
    @DependsOn("protectionTables")
    MasterKey masterKey(DataSource database, @Value("${clairevoie.master-key-file}") Path file) {
        return new MasterKeyFile(file, JdbcClient.create(database)).open();
    }

    @Bean
    StoredPersonKeys personKeys(DataSource database, MasterKey master) {
        return new StoredPersonKeys(JdbcClient.create(database), master);
    }

    @Bean
    Pseudonyms pseudonyms(MasterKey master) {
        return new Pseudonyms(master);
    }
}
