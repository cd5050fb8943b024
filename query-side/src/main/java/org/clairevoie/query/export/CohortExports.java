package org.clairevoie.query.export;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.query.cohort.CohortReader;
import org.clairevoie.query.disclosure.Threshold;
import org.clairevoie.query.export.shown.ExportPages;
import org.clairevoie.query.export.writing.Histories;
import org.clairevoie.query.export.writing.Members;
import org.clairevoie.rounds.Rounds;
import org.clairevoie.stores.DatabaseRole;
import org.clairevoie.stores.Stores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;

/// Wires the exports. Their table is migrated here, beside the log's.
@Configuration(proxyBeanMethods = false)
@Import({ExportsEndpoint.class, ExportPages.class})
public class CohortExports {
    private static final int TIMES = 4;

    @Bean
    @DependsOn("eventLogTables")
    Stores.Migrated exportTables(Stores stores) {
        return stores.migrate("evaluation", tables -> tables.locations("classpath:org/clairevoie/query/export").table("export_migrations")
                .baselineOnMigrate(true).baselineVersion("0"));
    }

    @Bean
    ExportBounds exportBounds(
            @Value("${clairevoie.exports.at-once:2}") int atOnce, @Value("${clairevoie.exports.journeys:500000}") long journeys,
            @Value("${clairevoie.exports.rows:100000000}") long rows, @Value("${clairevoie.exports.kept:7d}") Duration kept,
            @Value("${clairevoie.exports.silent:60s}") Duration silent, @Value("${clairevoie.exports.matched:300}") int matched,
            Threshold threshold) {
        return new ExportBounds(atOnce, journeys, rows, kept, silent, threshold.value(), matched);
    }

    @Bean
    @DependsOn({"exportTables", "cohortTables", "protectionTables", "restrictionTables"})
    ExportRows exportRows(Stores stores) {
        return new ExportRows(stores.client(DatabaseRole.EVALUATION));
    }

    @Bean
    @DependsOn("eventLogTables")
    LogRows exportedLog(Stores stores) {
        return new LogRows(stores.client(DatabaseRole.READER));
    }

    @Bean
    ExportedCohorts exportedCohorts(LogRows log, CohortReader cohorts, Restrictions restrictions) {
        return new ExportedCohorts(log, cohorts, restrictions);
    }

    @Bean
    ExportFolder exportFolder(@Value("${clairevoie.exports.folder:${clairevoie.data:data}/exports}") String folder) {
        return new ExportFolder(Path.of(folder));
    }

    @Bean
    Exports exports(ExportRows rows, Members members, Histories histories, ExportFolder folder, ExportBounds bounds, Clock clock) {
        return new Exports(rows, members, histories, folder, bounds, clock);
    }

    /// A few times within the silence that ends one.
    @Bean
    Rounds exportTidying(Exports exports, ExportBounds bounds) {
        return new Rounds("export-tidying", bounds.silent().dividedBy(TIMES), exports::tidy);
    }
}
