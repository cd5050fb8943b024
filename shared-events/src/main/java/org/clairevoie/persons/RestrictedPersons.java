package org.clairevoie.persons;

import org.clairevoie.stores.DatabaseRole;
import org.clairevoie.stores.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/// Wires who is restricted. The table stands beside the log's, with a history of migrations of its own.
@Configuration(proxyBeanMethods = false)
public class RestrictedPersons {
    @Bean
    @DependsOn("protectionTables")
    Stores.Migrated restrictionTables(Stores stores) {
        return stores.migrate("persons", tables -> tables.locations("classpath:org/clairevoie/persons").table("restriction_migrations")
                .baselineOnMigrate(true).baselineVersion("0"));
    }

    @Bean
    @DependsOn("restrictionTables")
    Restrictions restrictions(Stores stores) {
        return new Restrictions(stores.client(DatabaseRole.READER));
    }
}
