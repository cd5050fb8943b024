package org.clairevoie.query.contrast.latest;

import java.time.Clock;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.query.contrast.Grids;
import org.clairevoie.query.contrast.kept.ShareRows;
import org.clairevoie.query.contrast.reading.ReadingForm;
import org.clairevoie.rounds.BackgroundWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires what is kept of the latest readings.
@Configuration(proxyBeanMethods = false)
public class LatestView {
    private static final long FAR = 50_000;

    @Bean
    CountsRows latestCounts(JdbcClient database, PlatformTransactionManager transactions) {
        return new CountsRows(database, new TransactionTemplate(transactions), ReadingForm.name());
    }

    @Bean
    StandingRows latestStanding(JdbcClient database) {
        return new StandingRows(database);
    }

    @Bean
    Following following(CountsRows kept, StandingRows standing, JdbcTemplate database, Restrictions restrictions) {
        return new Following(kept, standing, new ShareRows(database), restrictions::accompaniments, FAR);
    }

    @Bean
    LatestReadings latestReadings(CountsRows kept, StandingRows standing, Following following, Restrictions restrictions, Clock clock) {
        return new LatestReadings(kept, standing, following, restrictions::accompaniments, clock);
    }

    @Bean
    BackgroundWork attending(
            CountsRows kept, StandingRows standing, Following following, Grids grids,
            @Value("${clairevoie.latest.share:0.1}") double share, @Value("${clairevoie.latest.most:6}") int most) {
        return new BackgroundWork(
                "latest-readings", "clairevoie.latest.share", share, new Attending(kept, standing, following, grids::find, most)::step);
    }
}
