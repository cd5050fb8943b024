package org.clairevoie.access;

import org.clairevoie.stores.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires where it is written who reads. Its schema is its own, and so is the history of its migrations. Each side reaches it as who it is.
@Configuration(proxyBeanMethods = false)
public class AccessLogStore {
    @Bean
    public Stores.Migrated accessLogTables(Stores stores) {
        return stores.migrate("access-log", tables -> tables.locations("classpath:org/clairevoie/access")
                .schemas("access_log").table("access_log_migrations"));
    }
}
