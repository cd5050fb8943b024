package org.clairevoie.command.rights;

import java.time.Clock;
import java.time.Duration;
import org.clairevoie.access.AccessLogStore;
import org.clairevoie.command.recording.Recorder;
import org.clairevoie.command.rights.retention.Retention;
import org.clairevoie.persons.RestrictedPersons;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.protection.StoredPersonKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires `/persons`, and what goes on of itself once an erasure is asked for.
@Configuration(proxyBeanMethods = false)
@Import({RestrictedPersons.class, AccessLogStore.class, PersonsEndpoint.class, PersonsAdvice.class, Retention.class})
public class PersonsRights {
    @Bean
    @DependsOn("protectionTables")
    PersonRows personRows(JdbcClient database) {
        return new PersonRows(database);
    }

    @Bean
    @DependsOn("restrictionTables")
    ErasureRows erasureRows(JdbcClient database) {
        return new ErasureRows(database);
    }

    @Bean
    @DependsOn("restrictionTables")
    RestrictionRows restrictionRows(JdbcClient database) {
        return new RestrictionRows(database);
    }

    @Bean
    Acts acts(Recorder recorder, Clock clock) {
        return new Acts(recorder, clock);
    }

    @Bean
    RequestedActs requestedActs(
            PersonRows persons, ErasureRows erasures, RestrictionRows restricted, Restrictions restrictions, Acts acts, JdbcClient database,
            PlatformTransactionManager transactions, Clock clock) {
        return new RequestedActs(persons, erasures, restricted, restrictions, acts, database, new TransactionTemplate(transactions), clock);
    }

    /// Twice as long as a node keeps a key: one may have read it just before it was destroyed.
    @Bean
    ErasureRounds erasureRounds(
            ErasureRows erasures, PersonRows persons, Acts acts, StoredPersonKeys keys, Clock clock,
            @Value("${clairevoie.erasure.every:1s}") Duration every) {
        Duration forgotten = StoredPersonKeys.CACHED_FOR.multipliedBy(2);
        return new ErasureRounds(new Erasing(erasures, persons, acts, keys, clock, forgotten), every);
    }
}
