package org.clairevoie.command.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.clairevoie.command.intake.cloudevent.IntakeBounds;
import org.clairevoie.command.recording.Recorder;
import org.clairevoie.protection.Pseudonyms;
import org.clairevoie.stores.DatabaseRole;
import org.clairevoie.stores.Stores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;

/// Wires `POST /events`.
@Configuration(proxyBeanMethods = false)
@Import({EventsEndpoint.class, BatchEndpoint.class, ImportEndpoint.class, IntakeAdvice.class})
public class EventsIntake {
    private static final int BEFORE_THE_TOKEN = -110;

    @Bean
    IntakeBounds intakeBounds(
            @Value("${clairevoie.intake.event-bytes:32768}") int eventBytes,
            @Value("${clairevoie.intake.within:30s}") Duration within,
            @Value("${clairevoie.intake.batch-bytes:8388608}") int batchBytes,
            @Value("${clairevoie.intake.batch-events:1000}") int batchEvents,
            @Value("${clairevoie.intake.depth:32}") int depth,
            @Value("${clairevoie.intake.tokens:5000}") int tokens, @Value("${clairevoie.intake.batch-tokens:500000}") int batchTokens) {
        return new IntakeBounds(eventBytes, within, batchBytes, batchEvents, depth, tokens, batchTokens);
    }

    @Bean
    BatchBounds batchBounds(
            @Value("${clairevoie.batch.at-once:6}") int atOnce, @Value("${clairevoie.batch.of-one-client:4}") int ofOneClient,
            @Value("${clairevoie.batch.patience:10s}") Duration patience, @Value("${clairevoie.batch.within:120s}") Duration within) {
        return new BatchBounds(atOnce, ofOneClient, patience, within);
    }

    @Bean
    ImportBounds importBounds(
            @Value("${clairevoie.import.at-once:6}") int atOnce, @Value("${clairevoie.import.of-one-client:4}") int ofOneClient,
            @Value("${clairevoie.import.chunk:500}") int chunk, @Value("${clairevoie.import.chunk-bytes:1048576}") int chunkBytes,
            @Value("${clairevoie.import.spool-bytes:268435456}") long spoolBytes,
            @Value("${clairevoie.import.patience:60s}") Duration patience,
            @Value("${clairevoie.import.pace:16384}") int pace, @Value("${clairevoie.import.pace-period:60s}") Duration pacePeriod) {
        return new ImportBounds(atOnce, ofOneClient, chunk, chunkBytes, spoolBytes, patience, pace, pacePeriod);
    }

    @Bean
    IntakeMeters intakeMeters(MeterRegistry meters) {
        return new IntakeMeters(meters);
    }

    /// Its table stands beside the log's, with a history of migrations of its own.
    @Bean
    @DependsOn("eventLogTables")
    Stores.Migrated intakeTables(Stores stores) {
        return stores.migrate("sources", tables -> tables.locations("classpath:org/clairevoie/command/intake").table("intake_migrations")
                .baselineOnMigrate(true).baselineVersion("0"));
    }

    @Bean
    @DependsOn("intakeTables")
    Intake intake(
            Stores stores, Clock clock, Recorder recorder, IntakeMeters meters, IntakeBounds bounds, @Value("${clairevoie.intake.at-once:500}") int atOnce) {
        return new Intake(new SourceOwners(stores.client(DatabaseRole.WRITER), clock), recorder, meters, bounds, atOnce);
    }

    @Bean
    Authors authors(Pseudonyms pseudonyms) {
        return new Authors(pseudonyms);
    }

    /// Before anybody asks for a token.
    @Bean
    FilterRegistrationBean<IntakeDoor> intakeDoor(IntakeBounds bounds, IntakeMeters meters) {
        var door = new FilterRegistrationBean<>(new IntakeDoor(bounds, meters));
        door.addUrlPatterns("/events");
        door.setOrder(BEFORE_THE_TOKEN);
        return door;
    }
}
