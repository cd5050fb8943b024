package org.clairevoie.eventlog;

import java.time.Clock;
import java.time.Duration;
import org.clairevoie.stores.DatabaseRole;
import org.clairevoie.stores.Stores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/// Wires the log that both sides share. Its tables are migrated here, before anything reads or writes.
@Configuration(proxyBeanMethods = false)
public class EventLog {
    @Bean
    Stores.Migrated eventLogTables(Stores stores) {
        return stores.migrate("log", tables -> tables.locations("classpath:org/clairevoie/eventlog").table("event_log_migrations"));
    }

    @Bean
    @DependsOn("eventLogTables")
    LogReader logReader(Stores stores) {
        return new LogReader(stores.client(DatabaseRole.READER));
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
            Stores stores, LogBell bell, RecentEvents recent,
            @Value("${clairevoie.log.page:500}") int page, @Value("${clairevoie.log.reach:50000}") int reach) {
        return new LogTail(stores.as(DatabaseRole.READER), bell, new LogTail.Bounds(page, reach), recent);
    }
}
