package org.clairevoie.query.audit.bundle;

import java.time.Clock;
import org.clairevoie.access.AccessLog;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.query.contrast.GridTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires the bundles, and what goes into each.
@Configuration(proxyBeanMethods = false)
@Import(BundleEndpoint.class)
public class Bundles {
    @Bean
    @DependsOn("eventLogTables")
    BundleRows bundleRows(JdbcClient database) {
        return new BundleRows(database);
    }

    @Bean
    GridsPart gridsOfBundles(GridTexts grids) {
        return new GridsPart(grids);
    }

    @Bean
    AccessLogPart accessLogOfBundles(AccessLog log) {
        return new AccessLogPart(log);
    }

    @Bean
    CodelistsPart codelistsOfBundles() {
        return new CodelistsPart();
    }

    @Bean
    MarkPart marksOfBundles(Restrictions restrictions, Clock clock) {
        return new MarkPart(restrictions, clock);
    }
}
