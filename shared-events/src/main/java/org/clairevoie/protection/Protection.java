package org.clairevoie.protection;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.clairevoie.protection.master.MasterKeysInFiles;
import org.clairevoie.stores.DatabaseRole;
import org.clairevoie.stores.Stores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;

/// Wires what protects personal values.
@Configuration(proxyBeanMethods = false)
@Import(MasterKeysInFiles.class)
public class Protection {
    /// Beside the log's tables, with a history of migrations of its own.
    @Bean
    @DependsOn("eventLogTables")
    Stores.Migrated protectionTables(Stores stores) {
        return stores.migrate("keys", tables -> tables.locations("classpath:org/clairevoie/protection").table("protection_migrations")
                .baselineOnMigrate(true).baselineVersion("0"));
    }

    @Bean
    StoredPersonKeys personKeys(Stores stores, MasterKeys masters, @Value("${clairevoie.erasure.keys-in-memory:10s}") Duration keptFor) {
        return new StoredPersonKeys(stores.client(DatabaseRole.KEYS), masters, keptFor, Ticker.systemTicker());
    }

    /// The same for as long as the log lives, whichever master key is in use.
    @Bean
    Pseudonyms pseudonyms(MasterKeys masters) {
        return new Pseudonyms(masters.current());
    }
}
