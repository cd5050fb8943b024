package org.clairevoie.command.rights;

import java.time.Clock;
import java.time.Duration;
import org.clairevoie.command.recording.Recorder;
import org.clairevoie.protection.StoredPersonKeys;
import org.clairevoie.stores.DatabaseRole;
import org.clairevoie.stores.Stores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires `/persons`, and what goes on of itself once an erasure is asked for.
@Configuration(proxyBeanMethods = false)
@Import({PersonsEndpoint.class, PersonsAdvice.class})
public class PersonsRights {
    @Bean
    @DependsOn("protectionTables")
    PersonRows personRows(Stores stores) {
        return new PersonRows(stores.client(DatabaseRole.KEYS));
    }

    @Bean
    @DependsOn("protectionTables")
    ErasureRows erasureRows(Stores stores) {
        return new ErasureRows(stores.client(DatabaseRole.KEYS));
    }

    @Bean
    Acts acts(Recorder recorder, Clock clock) {
        return new Acts(recorder, clock);
    }

    @Bean
    PersonRights personRights(PersonRows persons, ErasureRows erasures, Acts acts, Stores stores, Clock clock) {
        TransactionTemplate transaction = new TransactionTemplate(stores.transactions(DatabaseRole.KEYS));
        return new PersonRights(persons, erasures, acts, stores.client(DatabaseRole.KEYS), transaction, clock);
    }

    /// Twice as long as a node keeps a key: one may have read it just before it was destroyed.
    @Bean
    ErasureRounds erasureRounds(
            ErasureRows erasures, PersonRows persons, Acts acts, StoredPersonKeys keys, Clock clock,
            @Value("${clairevoie.erasure.every:1s}") Duration every) {
        Duration forgotten = keys.keptFor().multipliedBy(2);
        return new ErasureRounds(new Erasing(erasures, persons, acts, keys, clock, forgotten), every);
    }
}
