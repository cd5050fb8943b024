package org.clairevoie.query.grids;

import java.time.Clock;
import org.clairevoie.stores.DatabaseRole;
import org.clairevoie.stores.Stores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires the registry of grids. Its table is migrated under a history of its own, beside the log's.
@Configuration(proxyBeanMethods = false)
@Import({GridsEndpoint.class, GridsPageEndpoint.class})
public class GridRegistry {
    /// The schema is never empty here, since the log comes first: what is there already is version 0.
    @Bean
    @DependsOn("eventLogTables")
    Stores.Migrated gridTables(Stores stores) {
        return stores.migrate("evaluation", tables -> tables.locations("classpath:org/clairevoie/query/grids").table("reading_grid_migrations")
                .baselineOnMigrate(true).baselineVersion("0"));
    }

    @Bean
    @DependsOn("gridTables")
    GridRows gridRows(Stores stores) {
        return new GridRows(stores.client(DatabaseRole.EVALUATION), new TransactionTemplate(stores.transactions(DatabaseRole.EVALUATION)));
    }

    @Bean
    RegisteredGrids registeredGrids(GridRows rows, Clock clock, @Value("${clairevoie.grids.most:1000}") int most) {
        return new RegisteredGrids(rows, clock, most);
    }

    @Bean
    @DependsOn("registeredGrids")
    RegisteredTexts registeredTexts(GridRows rows, @Value("${clairevoie.grids.most:1000}") int most) {
        return new RegisteredTexts(rows, most);
    }
}
