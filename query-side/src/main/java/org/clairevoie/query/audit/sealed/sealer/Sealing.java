package org.clairevoie.query.audit.sealed.sealer;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.clairevoie.eventlog.LogBell;
import org.clairevoie.query.audit.sealed.keys.KeyRing;
import org.clairevoie.query.audit.sealed.keys.KeyRows;
import org.clairevoie.query.audit.sealed.stored.CheckpointRows;
import org.clairevoie.query.audit.sealed.stored.TileRows;
import org.clairevoie.query.audit.sealed.witness.WitnessRows;
import org.clairevoie.stores.DatabaseRole;
import org.clairevoie.stores.Stores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires the sealing.
@Configuration(proxyBeanMethods = false)
public class Sealing {
    private static final String KEY_FILE = "${clairevoie.sealing.key-file:${clairevoie.data:data}/sealing.key}";

    @Bean
    KeyRing sealingKeys(
            KeyRows rows, Clock clock, @Value(KEY_FILE) Path file,
            @Value("${clairevoie.sealing.origin:}") String origin) {
        return KeyRing.open(file, origin, rows, clock);
    }

    @Bean
    Sealer sealer(
            Stores stores, CheckpointRows checkpoints, TileRows tiles, KeyRing keys, Clock clock,
            LogBell bell, SealingMeters meters, @Value("${clairevoie.sealing.on:true}") boolean on, @Value(KEY_FILE) Path file,
            @Value("${clairevoie.sealing.every:200ms}") Duration every, @Value("${clairevoie.sealing.batch:5000}") int batch) {
        SealingStep step = new SealingStep(
                stores.client(DatabaseRole.SEALED_LOG), new TransactionTemplate(stores.transactions(DatabaseRole.SEALED_LOG)), new SealingStep.Sealed(checkpoints, tiles), keys,
                LastSigned.beside(file, keys.current().keys().origin()), clock, batch);
        return new Sealer(step, bell, meters, on, every);
    }

    @Bean
    @DependsOn("sealedTables")
    SealingProgress sealingProgress(Stores stores, Clock clock) {
        return new SealingProgress(stores.client(DatabaseRole.SEALED_LOG), clock);
    }

    @Bean
    SealingMeters sealingMeters(SealingProgress progress) {
        return new SealingMeters(progress);
    }

    @Bean
    SealingHealth sealingHealthIndicator(
            SealingProgress progress, Sealer sealer, WitnessRows witnesses, @Value("${clairevoie.sealing.most-behind:10s}") Duration mostBehind) {
        return new SealingHealth(progress, sealer, witnesses, mostBehind);
    }

    @Bean
    SealingEndpoint sealingEndpoint(
            SealingProgress progress, KeyRows rows, Sealer sealer, CheckpointRows checkpoints, KeyRing ring,
            Stores stores, Clock clock) {
        TransactionTemplate transaction = new TransactionTemplate(stores.transactions(DatabaseRole.SEALED_LOG));
        return new SealingEndpoint(progress, rows, new KeyRotation(sealer, checkpoints, ring, transaction, clock));
    }
}
