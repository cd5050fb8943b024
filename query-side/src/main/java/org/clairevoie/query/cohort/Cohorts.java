package org.clairevoie.query.cohort;

import java.time.Clock;
import javax.sql.DataSource;
import org.clairevoie.query.cohort.shown.CohortPagesView;
import org.clairevoie.query.contrast.GraphRows;
import org.clairevoie.query.disclosure.Threshold;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Wires cohorts. Their tables stand beside the log's in one schema, with a history of migrations of their own.
@Configuration(proxyBeanMethods = false)
@Import({CohortsEndpoint.class, CohortPagesView.class})
public class Cohorts {
    @Bean
    @DependsOn("eventLogTables")
    Flyway cohortTables(DataSource database) {
        Flyway flyway = Flyway.configure()
                .dataSource(database).locations("classpath:org/clairevoie/query/cohort").table("cohort_migrations")
                .baselineOnMigrate(true).baselineVersion("0").load();
        flyway.migrate();
        return flyway;
    }

    @Bean
    Threshold threshold(@Value("${clairevoie.disclosure.threshold:11}") int least) {
        return new Threshold(least);
    }

    @Bean
    @DependsOn("cohortTables")
    CohortRows cohortRows(JdbcClient database, PlatformTransactionManager transactions, JsonMapper json) {
        return new CohortRows(database, new TransactionTemplate(transactions), json);
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
    CohortAnswers cohortAnswers(CohortRows cohorts, CohortReader reader, Threshold threshold) {
        return new CohortAnswers(cohorts, reader, threshold);
    }
}
