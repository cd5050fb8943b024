package org.clairevoie.query.access;

import java.time.Clock;
import java.time.Duration;
import org.clairevoie.access.AccessLog;
import org.clairevoie.access.AccessLogStore;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.protection.Pseudonyms;
import org.clairevoie.rounds.Rounds;
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

/// Wires who may read a record, and that it is written down who does.
@Configuration(proxyBeanMethods = false)
@Import({AccessLogStore.class, AccessEndpoint.class, AccessPageEndpoint.class, KeptEndpoint.class})
public class RecordAccess {
    private static final int STEP = 1_000;
    private static final Duration DAILY = Duration.ofDays(1);

    @Bean
    @DependsOn("restrictionTables")
    AskedRecords askedRecords(Stores stores) {
        return new AskedRecords(stores.client(DatabaseRole.READER));
    }

    @Bean
    @DependsOn("accessLogTables")
    AccessLog accessLog(Stores stores, Pseudonyms pseudonyms, Clock clock) {
        return new AccessLog(stores.client(DatabaseRole.ACCESS_LOG), pseudonyms, clock);
    }

    @Bean
    Rounds accessTidying(AccessLog log, @Value("${clairevoie.access-log.kept:365d}") Duration kept, Clock clock) {
        return new Rounds("access-tidying", DAILY, new AccessTidying(log, kept, STEP, clock)::tidy);
    }

    @Bean
    @DependsOn({"accessLogTables", "exportTables", "runTables"})
    KeptRows keptRows(
            Stores stores, @Value("${clairevoie.access-log.kept:365d}") Duration access,
            @Value("${clairevoie.exports.kept:7d}") Duration exports, @Value("${clairevoie.runs.kept:30d}") Duration runs) {
        return new KeptRows(stores.client(DatabaseRole.ACCESS_LOG), stores.client(DatabaseRole.EVALUATION), access, exports, runs);
    }

    /// Who reads is written down after all others that may refuse: what is refused is not read.
    @Bean
    WebMvcConfigurer loggedReading(AccessLog log, AskedRecords asked, Restrictions restrictions) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new RestrictedDoor(asked, restrictions)).addPathPatterns(RestrictedDoor.routes());
                interceptors.addInterceptor(new LoggedReading(log, asked)).addPathPatterns(AskedRecords.routes()).order(Ordered.LOWEST_PRECEDENCE);
            }
        };
    }
}
