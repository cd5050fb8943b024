package org.clairevoie.query.audit.sealed;

import org.clairevoie.eventlog.LogReader;
import org.clairevoie.query.audit.sealed.keys.KeyRows;
import org.clairevoie.query.audit.sealed.sealer.Sealing;
import org.clairevoie.query.audit.sealed.stored.CheckpointRows;
import org.clairevoie.query.audit.sealed.stored.Proofs;
import org.clairevoie.query.audit.sealed.stored.TileRows;
import org.clairevoie.query.audit.sealed.witness.Witnesses;
import org.clairevoie.stores.DatabaseRole;
import org.clairevoie.stores.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;

/// Wires the sealed log. Its tables stand in a schema of their own, so that who restores the log restores them with it or not at all.
@Configuration(proxyBeanMethods = false)
@Import({Sealing.class, Witnesses.class, TilesEndpoint.class, ProofsEndpoint.class, CheckpointsPageEndpoint.class})
public class SealedLog {
    @Bean
    @DependsOn("eventLogTables")
    Stores.Migrated sealedTables(Stores stores) {
        return stores.migrate("sealed-log", tables -> tables.locations("classpath:org/clairevoie/query/audit/sealed")
                .schemas("sealed").table("sealed_log_migrations"));
    }

    @Bean
    @DependsOn("sealedTables")
    KeyRows sealingKeyRows(Stores stores) {
        return new KeyRows(stores.client(DatabaseRole.SEALED_LOG));
    }

    @Bean
    @DependsOn("sealedTables")
    CheckpointRows checkpointRows(Stores stores) {
        return new CheckpointRows(stores.client(DatabaseRole.SEALED_LOG));
    }

    @Bean
    @DependsOn("sealedTables")
    TileRows tileRows(Stores stores) {
        return new TileRows(stores.client(DatabaseRole.SEALED_LOG));
    }

    @Bean
    Proofs proofs(TileRows tiles, CheckpointRows checkpoints, LogReader log) {
        return new Proofs(tiles, checkpoints, log);
    }
}
