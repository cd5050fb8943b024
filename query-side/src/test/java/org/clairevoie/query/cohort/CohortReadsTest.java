package org.clairevoie.query.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.events.OutcomeRecorded.Kind;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What was read of a cohort stays, whatever becomes of the node that read it and of the graphs that it was read from.
class CohortReadsTest {
    private static final List<String> QUESTIONS = List.of(
            "/contrast", "/contrast?grid=joint-bet/1", "/curves", "/curves?landmark=30", "/curves?landmark=90", "/curves?classedBy=final");
    private static final Queries QUERIES = new Queries();
    private static String cohort = "";

    @BeforeAll
    static void make() {
        cohort = new Accompanied("01001").integrated(15, Scheme.RSA, Kind.PERMANENT_JOB, Kind.TRAINING).integrated(13, Scheme.RSA)
                .juxtaposed(12, Scheme.RSA, Kind.DROPPED_OUT).juxtaposed(12, Scheme.RSA).recordedBy(QUERIES).cohort(QUERIES.http(), "");
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void it_is_read_ahead_kept_and_told_the_same_by_a_node_that_has_nothing_to_read_it_from() {
        JdbcClient database = QUERIES.database();
        await("what is asked first is read ahead").atMost(Duration.ofSeconds(20)).until(() -> questions(database), List.of(
                "contrast clairevoie/1", "curves 180 clairevoie/1", "curves 30 clairevoie/1", "curves 60 clairevoie/1", "curves 90 clairevoie/1",
                "curves together")::equals);
        List<JsonNode> told = all(QUERIES.http());

        database.sql("truncate contrast").update();
        try (Queries other = QUERIES.another()) {
            assertThat(all(other.http())).isEqualTo(told);
        }
        database.sql("update cohort_read set form = 'of another release'").update();
        try (Queries other = QUERIES.another()) {
            QUESTIONS.forEach(question -> Http.refused(other.http().get(cohort + question), cohort + question.replaceAll("\\?.*", ""), 503));
        }
    }

    private static List<String> questions(JdbcClient database) {
        return database.sql("select question from cohort_read order by question collate \"C\"").query((row, _) -> row.getString(1)).list();
    }

    private static List<JsonNode> all(Http http) {
        return QUESTIONS.stream().map(question -> http.read(cohort + question)).toList();
    }
}
