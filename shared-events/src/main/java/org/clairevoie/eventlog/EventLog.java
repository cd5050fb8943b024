package org.clairevoie.eventlog;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires the log that both sides share. Its tables are migrated here, before anything reads or writes.
@Configuration(proxyBeanMethods = false)
public class EventLog {
    @Bean
    Flyway eventLogTables(DataSource database) {
        Flyway flyway = Flyway.configure()
                .dataSource(database).locations("classpath:org/clairevoie/eventlog").table("event_log_migrations").load();
        flyway.migrate();
        return flyway;
    }

    @Bean
    @DependsOn("eventLogTables")
    LogReader logReader(DataSource database) {
        return new LogReader(JdbcClient.create(database));
    }

    /// The one clock of this process: tests put another in its place.
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    LogBell logBell(
            @Value("${clairevoie.log.silence:20ms}") Duration silence, @Value("${clairevoie.log.long-silence:100ms}") Duration longSilence) {
        return new LogBell(silence, longSilence);
    }

    @Bean
    RecentEvents recentEvents(@Value("${clairevoie.log.shared-bytes:4194304}") long most) {
        return new RecentEvents(most);
    }

    @Bean
    @DependsOn("eventLogTables")
    LogTail logTail(
            DataSource database, LogBell bell, RecentEvents recent,
            @Value("${clairevoie.log.page:500}") int page, @Value("${clairevoie.log.reach:50000}") int reach) {
        return new LogTail(database, bell, new LogTail.Bounds(page, reach), recent);
    }
}
