package org.clairevoie.query.grids;

import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires the registry of grids. Its table is migrated under a history of its own, beside the log's.
@Configuration(proxyBeanMethods = false)
@Import({GridsEndpoint.class, GridsPageEndpoint.class})
public class GridRegistry {
    /// The schema is never empty here, since the log comes first: what is there already is version 0.
    @Bean
    @DependsOn("eventLogTables")
    Flyway gridTables(DataSource database) {
        Flyway flyway = Flyway.configure().dataSource(database).locations("classpath:org/clairevoie/query/grids")
                .table("reading_grid_migrations").baselineOnMigrate(true).baselineVersion("0").load();
        flyway.migrate();
        return flyway;
    }

    @Bean
    @DependsOn("gridTables")
    GridRows gridRows(JdbcClient database, PlatformTransactionManager transactions) {
        return new GridRows(database, new TransactionTemplate(transactions));
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
