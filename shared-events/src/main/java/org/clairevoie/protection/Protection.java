package org.clairevoie.protection;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires what protects personal values.
@Configuration(proxyBeanMethods = false)
public class Protection {
    @Bean
    @DependsOn("eventLogTables")
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
