package org.clairevoie.query.contrast;

import java.time.Clock;
import java.time.Duration;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.query.contrast.kept.ShareRows;
import org.clairevoie.query.contrast.latest.LatestReadings;
import org.clairevoie.query.contrast.latest.LatestView;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.contrast.shown.ContrastPagesView;
import org.clairevoie.query.disclosure.RoundedCounts;
import org.clairevoie.query.disclosure.Threshold;
import org.clairevoie.stores.DatabaseRole;
import org.clairevoie.stores.Stores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires the contrast view.
@Configuration(proxyBeanMethods = false)
@Import({ContrastEndpoint.class, ComparisonEndpoint.class, ContrastPagesView.class, LatestView.class})
public class ContrastView {
    @Bean
    GraphRows graphs(JdbcTemplate database, PlatformTransactionManager transactions, Restrictions restrictions,
            @Value("${clairevoie.passes.at-once:4}") int atOnce, @Value("${clairevoie.passes.patience:10s}") Duration patience) {
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return new GraphRows(database, snapshot, restrictions, new Passes(atOnce, patience));
    }

    /// Asked in the transactions of runs.
    @Bean
    ShareRows shareRows(Stores stores) {
        return new ShareRows(stores.template(DatabaseRole.EVALUATION));
    }

    @Bean
    ContrastProjection contrastProjection(GraphRows graphs) {
        return new ContrastProjection(graphs);
    }

    /// The list of journeys keeps the reading under this one, whatever grids are posted.
    @Bean
    Readings builtInReadings(Grids grids) {
        return grids.builtIn();
    }

    @Bean
    RoundedCounts roundedCounts(Threshold threshold) {
        return RoundedCounts.to(threshold);
    }

    @Bean
    PopulationReader populationReader(GraphRows graphs, LatestReadings latest, RoundedCounts rounded) {
        return new PopulationReader(graphs, latest, rounded);
    }

    @Bean
    JourneyReader journeyReader(GraphRows graphs) {
        return new JourneyReader(graphs);
    }

    @Bean
    PopulationComparison populationComparison(GraphRows graphs, LatestReadings latest, Grids grids, RoundedCounts rounded, Clock clock) {
        return new PopulationComparison(graphs, latest, grids, rounded, clock);
    }
}
