package org.clairevoie.query.contrast.latest;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.clairevoie.query.Queries;
import org.clairevoie.query.history.Facts;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A service at work goes on reading by itself.
class LatestInServiceTest {
    @Test
    void what_was_asked_for_once_is_kept_up_and_so_is_how_each_journey_reads() {
        try (Queries queries = new Queries()) {
            JdbcClient database = queries.database();
            queries.record(Queries.journey().tellsAlso(Facts.interview("A", 30)));
            queries.http().read("/contrast");
            queries.record(Queries.journey().tellsAlso(Facts.interview("B", 30)));
            await("the population goes on").atMost(Duration.ofSeconds(20)).until(() -> is(database,
                    "select count(*) = 1 and min(position) = (select max(position) from journey) from contrast_latest"));
            await("every journey is read").atMost(Duration.ofSeconds(20)).until(() -> is(database, "select count(reading) = 2 from journey"));
        }
    }

    private static boolean is(JdbcClient database, String question) {
        return database.sql(question).query((row, _) -> row.getBoolean(1)).single();
    }
}
