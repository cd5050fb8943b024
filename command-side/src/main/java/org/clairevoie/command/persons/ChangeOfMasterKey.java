package org.clairevoie.command.persons;

import org.clairevoie.protection.master.MasterKeyChange;
import org.clairevoie.protection.master.MasterKeyRounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the change of the master key, which the operator asks for and every start goes on with.
@Configuration(proxyBeanMethods = false)
public class ChangeOfMasterKey {
    @Bean
    MasterKeyRounds masterKeyRounds(MasterKeyChange change) {
        return new MasterKeyRounds(change);
    }

    @Bean
    MasterKeyEndpoint masterKeyEndpoint(MasterKeyChange change, MasterKeyRounds rounds) {
        return new MasterKeyEndpoint(change, rounds);
    }
}
