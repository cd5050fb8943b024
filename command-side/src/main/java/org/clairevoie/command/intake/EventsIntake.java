package org.clairevoie.command.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.clairevoie.command.recording.Recorder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires `POST /events`.
@Configuration(proxyBeanMethods = false)
@Import({EventsEndpoint.class, ImportEndpoint.class, IntakeAdvice.class})
public class EventsIntake {
    @Bean
    IntakeBounds intakeBounds(
            @Value("${clairevoie.intake.event-bytes:32768}") int eventBytes,
            @Value("${clairevoie.intake.batch-bytes:8388608}") int batchBytes,
            @Value("${clairevoie.intake.batch-events:1000}") int batchEvents,
            @Value("${clairevoie.intake.depth:32}") int depth) {
        return new IntakeBounds(eventBytes, batchBytes, batchEvents, depth);
    }

    @Bean
    ImportBounds importBounds(
            @Value("${clairevoie.import.at-once:4}") int atOnce,
            @Value("${clairevoie.import.chunk:500}") int chunk,
            @Value("${clairevoie.import.spool-bytes:268435456}") long spoolBytes,
            @Value("${clairevoie.import.patience:60s}") Duration patience) {
        return new ImportBounds(atOnce, chunk, spoolBytes, patience);
    }

    @Bean
    IntakeMeters intakeMeters(MeterRegistry meters) {
        return new IntakeMeters(meters);
    }

    @Bean
    Intake intake(Recorder recorder, IntakeMeters meters, IntakeBounds bounds) {
        return new Intake(recorder, meters, bounds);
    }
}
