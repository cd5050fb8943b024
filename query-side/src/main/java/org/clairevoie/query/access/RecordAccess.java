package org.clairevoie.query.access;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.clairevoie.access.AccessLog;
import org.clairevoie.protection.Pseudonyms;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Wires the access log. Its schema is its own, and so is the history of its migrations.
@Configuration(proxyBeanMethods = false)
@Import({AccessEndpoint.class, AccessPageEndpoint.class})
public class RecordAccess {
    private static final int STEP = 1_000;

    @Bean
    Flyway accessLogTables(DataSource database) {
        Flyway flyway = Flyway.configure().dataSource(database).locations("classpath:org/clairevoie/access")
                .schemas("access_log").table("access_log_migrations").load();
        flyway.migrate();
        return flyway;
    }

    @Bean
    @DependsOn("accessLogTables")
    AccessLog accessLog(JdbcClient database, Pseudonyms pseudonyms, Clock clock) {
        return new AccessLog(database, pseudonyms, clock);
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
