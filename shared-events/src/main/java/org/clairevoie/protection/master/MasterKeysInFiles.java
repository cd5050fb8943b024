package org.clairevoie.protection.master;

import java.nio.file.Path;
import org.clairevoie.stores.DatabaseRole;
import org.clairevoie.stores.Stores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/// Wires the master keys, which stand in files beside the database's reach.
@Configuration(proxyBeanMethods = false)
public class MasterKeysInFiles {
    private static final int BATCH = 500;

    @Bean
    @DependsOn("protectionTables")
    MasterKeyRows masterKeyRows(Stores stores) {
        return new MasterKeyRows(stores.client(DatabaseRole.KEYS));
    }

    @Bean
    MasterKeyring masterKeys(MasterKeyRows rows, @Value("${clairevoie.master-key-file}") Path file) {
        return MasterKeyring.open(new MasterKeyFile(file), rows);
    }

    @Bean
    MasterKeyChange masterKeyChange(MasterKeyring ring, MasterKeyRows rows) {
        return new MasterKeyChange(ring, rows, BATCH);
    }
}
