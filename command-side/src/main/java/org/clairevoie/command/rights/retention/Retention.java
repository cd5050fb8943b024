package org.clairevoie.command.rights.retention;

import java.time.Clock;
import java.time.Duration;
import org.clairevoie.command.rights.PersonRows;
import org.clairevoie.command.rights.RequestedActs;
import org.clairevoie.eventlog.LogReader;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.protection.Pseudonyms;
import org.clairevoie.stores.DatabaseRole;
import org.clairevoie.stores.Stores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/// Wires `/persons/retention`.
@Configuration(proxyBeanMethods = false)
public class Retention {
    private static final int MOST = 1_000;

    @Bean
    @DependsOn("restrictionTables")
    LifeRows lifeRows(Stores stores, PersonRows persons, Restrictions restrictions, LogReader log) {
        return new LifeRows(stores.client(DatabaseRole.READER), persons, restrictions, log);
    }

    @Bean
    RetentionEndpoint retentionEndpoint(
            LifeRows lives, @Value("${clairevoie.retention.active:730d}") Duration active, @Value("${clairevoie.retention.kept:1825d}") Duration kept,
            @Value("${clairevoie.retention.silent:1095d}") Duration silent,
            @Value("${clairevoie.retention.page:100}") int page, RequestedActs rights, Pseudonyms pseudonyms, Clock clock) {
        if (page < 1 || page > MOST) {
            throw new IllegalArgumentException("clairevoie.retention.page is a number from 1 to " + MOST + ", not " + page);
        }
        return new RetentionEndpoint(lives, new Terms(active, kept, silent), page, rights, pseudonyms, clock);
    }
}
