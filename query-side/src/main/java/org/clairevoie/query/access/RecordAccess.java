package org.clairevoie.query.access;

import java.time.Clock;
import java.time.Duration;
import org.clairevoie.access.AccessLog;
import org.clairevoie.access.AccessLogStore;
import org.clairevoie.persons.Restrictions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Wires who may read a record, and that it is written down who does.
@Configuration(proxyBeanMethods = false)
@Import({AccessLogStore.class, AccessEndpoint.class, KeptEndpoint.class})
public class RecordAccess {
    private static final int STEP = 1_000;

    @Bean
    @DependsOn("restrictionTables")
    AskedRecords askedRecords(JdbcClient database) {
        return new AskedRecords(database);
    }

    @Bean
    AccessTidying accessTidying(AccessLog log, @Value("${clairevoie.access-log.kept:365d}") Duration kept, Clock clock) {
        return new AccessTidying(log, kept, STEP, clock);
    }

    @Bean
    @DependsOn({"accessLogTables", "exportTables", "runTables"})
    KeptRows keptRows(
            JdbcClient database, @Value("${clairevoie.access-log.kept:365d}") Duration access,
            @Value("${clairevoie.exports.kept:7d}") Duration exports, @Value("${clairevoie.runs.kept:30d}") Duration runs) {
        return new KeptRows(database, access, exports, runs);
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
