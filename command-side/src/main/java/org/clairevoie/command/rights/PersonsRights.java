package org.clairevoie.command.rights;

import java.time.Clock;
import java.time.Duration;
import org.clairevoie.access.AccessLog;
import org.clairevoie.access.AccessLogStore;
import org.clairevoie.command.recording.Recorder;
import org.clairevoie.command.rights.retention.Retention;
import org.clairevoie.persons.RestrictedPersons;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.protection.Pseudonyms;
import org.clairevoie.protection.StoredPersonKeys;
import org.clairevoie.rounds.Rounds;
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
@Import({RestrictedPersons.class, AccessLogStore.class, PersonsEndpoint.class, PersonsAdvice.class, Retention.class})
public class PersonsRights {
    @Bean
    @DependsOn("protectionTables")
    PersonRows personRows(Stores stores) {
        return new PersonRows(stores.client(DatabaseRole.KEYS));
    }

    @Bean
    @DependsOn("restrictionTables")
    ErasureRows erasureRows(Stores stores) {
        return new ErasureRows(stores.template(DatabaseRole.KEYS));
    }

    @Bean
    @DependsOn("restrictionTables")
    RestrictionRows restrictionRows(Stores stores) {
        return new RestrictionRows(stores.client(DatabaseRole.KEYS));
    }

    @Bean
    @DependsOn("accessLogTables")
    SearchLog searchLog(Stores stores, Pseudonyms pseudonyms, Clock clock) {
        return new SearchLog(new AccessLog(stores.client(DatabaseRole.KEYS), pseudonyms, clock));
    }

    @Bean
    Acts acts(Recorder recorder, Clock clock) {
        return new Acts(recorder, clock);
    }

    /// It looks at restrictions in the transaction that it changes them in.
    @Bean
    RequestedActs requestedActs(PersonRows persons, ErasureRows erasures, RestrictionRows restricted, Acts acts, Stores stores, Clock clock) {
        Restrictions restrictions = new Restrictions(stores.client(DatabaseRole.KEYS));
        TransactionTemplate transaction = new TransactionTemplate(stores.transactions(DatabaseRole.KEYS));
        return new RequestedActs(persons, erasures, restricted, restrictions, acts, stores.client(DatabaseRole.KEYS), transaction, clock);
    }

    /// Whoever began an erasure may be gone: any node goes on with it. A key is forgotten after twice as long as a node keeps it: one may have read it
    /// just before it was destroyed.
    @Bean
    Rounds erasureRounds(
            ErasureRows erasures, PersonRows persons, Acts acts, StoredPersonKeys keys, Clock clock,
            @Value("${clairevoie.erasure.every:1s}") Duration every) {
        Duration forgotten = keys.keptFor().multipliedBy(2);
        return new Rounds("erasures", every, new Erasing(erasures, persons, acts, keys, clock, forgotten)::goOn);
    }
}
