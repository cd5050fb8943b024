package org.clairevoie.query.access;

import java.time.Clock;
import java.time.Duration;
import org.clairevoie.access.AccessLog;
import org.clairevoie.protection.Pseudonyms;
import org.clairevoie.stores.DatabaseRole;
import org.clairevoie.stores.Stores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Wires the access log. Its schema is its own, and so is the history of its migrations.
@Configuration(proxyBeanMethods = false)
@Import(AccessEndpoint.class)
public class RecordAccess {
    private static final int STEP = 1_000;

    @Bean
    Stores.Migrated accessLogTables(Stores stores) {
        return stores.migrate("access-log", tables -> tables.locations("classpath:org/clairevoie/access")
                .schemas("access_log").table("access_log_migrations"));
    }

    @Bean
    @DependsOn("accessLogTables")
    AccessLog accessLog(Stores stores, Pseudonyms pseudonyms, Clock clock) {
        return new AccessLog(stores.client(DatabaseRole.ACCESS_LOG), pseudonyms, clock);
    }

    @Bean
    AccessTidying accessTidying(AccessLog log, @Value("${clairevoie.access-log.kept:365d}") Duration kept, Clock clock) {
        return new AccessTidying(log, kept, STEP, clock);
    }

    /// After every other that may refuse: what is refused is not read.
    @Bean
    WebMvcConfigurer loggedReading(AccessLog log) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new LoggedReading(log)).addPathPatterns(LoggedReading.routes()).order(Ordered.LOWEST_PRECEDENCE);
            }
        };
    }
}
