package org.clairevoie.query.audit.sealed;

import javax.sql.DataSource;
import org.clairevoie.eventlog.LogReader;
import org.clairevoie.query.audit.sealed.keys.KeyRows;
import org.clairevoie.query.audit.sealed.sealer.Sealing;
import org.clairevoie.query.audit.sealed.stored.CheckpointRows;
import org.clairevoie.query.audit.sealed.stored.Proofs;
import org.clairevoie.query.audit.sealed.stored.TileRows;
import org.clairevoie.query.audit.sealed.witness.Witnesses;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires the sealed log. Its tables stand in a schema of their own, so that who restores the log restores them with it or not at all.
@Configuration(proxyBeanMethods = false)
@Import({Sealing.class, Witnesses.class, TilesEndpoint.class, ProofsEndpoint.class, CheckpointsPageEndpoint.class})
public class SealedLog {
    @Bean
    @DependsOn("eventLogTables")
    Flyway sealedTables(DataSource database) {
        Flyway flyway = Flyway.configure().dataSource(database).locations("classpath:org/clairevoie/query/audit/sealed")
                .schemas("sealed").table("sealed_log_migrations").load();
        flyway.migrate();
        return flyway;
    }

    @Bean
    @DependsOn("sealedTables")
    KeyRows sealingKeyRows(JdbcClient database) {
        return new KeyRows(database);
    }

    @Bean
    @DependsOn("sealedTables")
    CheckpointRows checkpointRows(JdbcClient database) {
        return new CheckpointRows(database);
    }

    @Bean
    @DependsOn("sealedTables")
    TileRows tileRows(JdbcClient database) {
        return new TileRows(database);
    }

    @Bean
    Proofs proofs(TileRows tiles, CheckpointRows checkpoints, LogReader log) {
        return new Proofs(tiles, checkpoints, log);
    }
}
