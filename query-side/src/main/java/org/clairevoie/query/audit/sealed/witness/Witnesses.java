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
    /// Those that are asked.
    record Asked(List<Quorum.Witness> witnesses) {}

    @Bean
    Asked askedWitnesses(@Value("${clairevoie.sealing.policy-file:}") String policy) throws IOException {
        List<Quorum.Witness> named = policy.isEmpty() ? List.of() : Policy.parse(Files.readString(Path.of(policy))).witnesses();
        return new Asked(named.stream().filter(witness -> !witness.url().isEmpty()).toList());
    }

    @Bean
    @DependsOn("sealedTables")
    WitnessRows witnessRows(Stores stores, Asked asked) {
        return new WitnessRows(stores.client(DatabaseRole.SEALED_LOG), asked.witnesses.stream().map(Quorum.Witness::name).toList());
    }

    @Bean
    Witnessing witnessing(
            WitnessRows rows, CheckpointRows checkpoints, Proofs proofs, Clock clock, Asked asked,
            @Value("${clairevoie.sealing.witness-every:10s}") Duration every,
            @Value("${clairevoie.sealing.witness-patience:5s}") Duration patience) {
        return new Witnessing(
                asked.witnesses, new WitnessVisit(rows, new LastCheckpoint(checkpoints, proofs), clock, patience), rows, every, clock);
    }
}
