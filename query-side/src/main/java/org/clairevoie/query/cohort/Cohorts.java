package org.clairevoie.query.cohort;

import java.time.Clock;
import org.clairevoie.query.cohort.shown.CohortPagesView;
import org.clairevoie.query.contrast.GraphRows;
import org.clairevoie.query.disclosure.Threshold;
import org.clairevoie.stores.DatabaseRole;
import org.clairevoie.stores.Stores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Wires cohorts. Their tables stand beside the log's in one schema, with a history of migrations of their own.
@Configuration(proxyBeanMethods = false)
@Import({CohortsEndpoint.class, CohortPagesView.class})
public class Cohorts {
    @Bean
    @DependsOn("eventLogTables")
    Stores.Migrated cohortTables(Stores stores) {
        return stores.migrate("evaluation", tables -> tables.locations("classpath:org/clairevoie/query/cohort").table("cohort_migrations")
                .baselineOnMigrate(true).baselineVersion("0"));
    }

    @Bean
    Threshold threshold(@Value("${clairevoie.disclosure.threshold:11}") int least) {
        return new Threshold(least);
    }

    @Bean
    @DependsOn("cohortTables")
    CohortRows cohortRows(Stores stores, JsonMapper json) {
        return new CohortRows(
                stores.client(DatabaseRole.EVALUATION), new TransactionTemplate(stores.transactions(DatabaseRole.EVALUATION)), json);
    }

    @Bean
    CohortReader cohortReader(CohortRows cohorts, GraphRows graphs) {
        return new CohortReader(cohorts, graphs);
    }

    @Bean
    CohortMaking cohortMaking(
            CohortRows cohorts, GraphRows graphs, Threshold threshold, @Value("${clairevoie.cohort.most:200}") int most, Clock clock) {
        return new CohortMaking(cohorts, graphs, threshold, most, clock);
    }

    @Bean
    @DependsOn("cohortTables")
    CohortReads cohortReads(Stores stores, CohortReader reader) {
        return new CohortReads(new ReadRows(stores.client(DatabaseRole.EVALUATION), CohortReads.form()), reader);
    }

    @Bean
    CohortAnswers cohortAnswers(CohortRows cohorts, CohortReader reader, CohortReads reads, Threshold threshold) {
        return new CohortAnswers(cohorts, reader, reads, threshold);
    }
}
