package org.clairevoie.query.contrast.latest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.query.contrast.Grids;
import org.clairevoie.query.contrast.indices.Because;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.kept.KeptGraph;
import org.clairevoie.query.contrast.kept.ShareRows;
import org.clairevoie.query.contrast.reading.Reading;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
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
        return new CountsRows(database, new TransactionTemplate(transactions), form());
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

    @Bean(initMethod = "start", destroyMethod = "stop")
    @DependsOn("projectionTables")
    Attending attending(
            CountsRows kept, StandingRows standing, Following following, Grids grids,
            @Value("${clairevoie.latest.share:0.1}") double share, @Value("${clairevoie.latest.most:6}") int most) {
        return new Attending(kept, standing, following, grids::find, share, most);
    }

    /// What the counts depend on beside the log.
    static String form() {
        String form = Contribution.FORM + KeptGraph.form() + Arrays.toString(Index.values()) + Arrays.toString(Because.values()) + Arrays.toString(Reading.values());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
