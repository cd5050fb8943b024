package org.clairevoie.query.audit.sealed.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.clairevoie.query.audit.sealed.stored.CheckpointRows;
import org.clairevoie.query.audit.sealed.stored.Proofs;
import org.clairevoie.stores.DatabaseRole;
import org.clairevoie.stores.Stores;
import org.clairevoie.transparency.policy.Policy;
import org.clairevoie.transparency.policy.Quorum;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/// Wires who is asked to cosign: the witnesses of a policy that have an address.
@Configuration(proxyBeanMethods = false)
public class Witnesses {
    @Bean
    @DependsOn("sealedTables")
    WitnessRows witnessRows(Stores stores) {
        return new WitnessRows(stores.client(DatabaseRole.SEALED_LOG));
    }

    @Bean
    Witnessing witnessing(
            WitnessRows rows, CheckpointRows checkpoints, Proofs proofs, Clock clock, @Value("${clairevoie.sealing.policy-file:}") String policy,
            @Value("${clairevoie.sealing.witness-every:10s}") Duration every,
            @Value("${clairevoie.sealing.witness-patience:5s}") Duration patience) throws IOException {
        List<Quorum.Witness> asked =
                policy.isEmpty() ? List.of() : Policy.parse(Files.readString(Path.of(policy))).witnesses();
        return new Witnessing(asked, new WitnessVisit(rows, new LastCheckpoint(checkpoints, proofs), clock, patience), rows, every, clock);
    }
}
