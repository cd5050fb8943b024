package org.clairevoie.deploy.hammer.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Views and answers that were tampered with are named. The node is one that answers what the test puts there.
class ViewChecksTest {
    private static final UUID JOURNEY = new UUID(0, 1);
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private HttpServer server;
    private Readings node;
    private Connection database;

    @BeforeEach
    void open() throws IOException, SQLException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = answers.getOrDefault(exchange.getRequestURI().getPath(), "{}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        answers.put("/actuator/views", "[{\"view\":\"journey\",\"position\":1,\"head\":1}]");
        node = new Readings(server.getAddress().getPort());
        database = TestDatabase.fresh().getConnection();
        run("""
                create table event_log (accompaniment_id uuid, sequence int, position bigint);
                create table journey (accompaniment_id uuid, sequence int, position bigint, events int);
                create table contrast (accompaniment_id uuid, part int, last_position bigint, held int);
                create table audit (accompaniment_id uuid);
                create table parked_event (view text, position bigint, because text);
                insert into event_log values ('%1$s', 0, 0), ('%1$s', 1, 1);
                insert into journey values ('%1$s', 1, 1, 2);
                insert into contrast values ('%1$s', 0, 1, 2)""".formatted(JOURNEY));
    }

    @AfterEach
    void shut() throws SQLException {
        server.stop(0);
        database.close();
    }

    @Test
    void views_that_stand_where_the_log_stands_pass() throws Exception {
        assertThat(ViewChecks.placed(database)).isEmpty();
        assertThat(ViewChecks.asRebuilt(database, node)).isEmpty();
    }

    @Test
    void a_view_that_has_missed_an_event_or_set_one_aside_is_named() throws Exception {
        run("update contrast set last_position = 0, held = 1; insert into parked_event values ('audit', 1, 'it could not')");
        assertThat(ViewChecks.placed(database)).extracting(Violation::toString).containsExactly(
                "I6 is broken: the views journey or contrast stand elsewhere than the log in accompaniment " + JOURNEY,
                "I6 is broken: set aside by a view: audit 1: it could not");
    }

    @Test
    void a_view_that_is_another_once_rebuilt_is_named() throws Exception {
        server.createContext("/actuator/views/contrast", exchange -> {
            try {
                run("update contrast set last_position = last_position + 7");
            } catch (SQLException failed) {
                throw new IOException(failed);
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        assertThat(ViewChecks.asRebuilt(database, node)).singleElement().extracting(Violation::what).asString()
                .startsWith("the view contrast is not what the log makes of it");
    }

    @Test
    void a_reading_that_is_not_that_of_the_fold_is_named() throws Exception {
        answers.put("/journeys/" + JOURNEY + "/replay", """
                {"event":{"recordedAt":"2026-04-01T00:00:00Z"},"reading":"INTEGRATED","contrast":{"linkCoverage":1.0}}""");
        answers.put("/journeys/" + JOURNEY + "/contrast", reading(1.0));
        assertThat(ViewChecks.asFolded(node, List.of(JOURNEY))).isEmpty();
        answers.put("/journeys/" + JOURNEY + "/contrast", reading(0.5));
        assertThat(ViewChecks.asFolded(node, List.of(JOURNEY))).extracting(Violation::invariant).containsExactly("I6");
    }

    @Test
    void an_answer_as_of_then_that_is_another_now_is_named() throws Exception {
        Remembered remembered = new Remembered();
        answers.put("/journeys/" + JOURNEY + "/contrast", reading(1.0));
        remembered.remember(node, List.of(JOURNEY), "2026-04-01T00:00:00Z");
        assertThat(remembered.asThen(node)).isEmpty();
        answers.put("/journeys/" + JOURNEY + "/contrast", reading(0.5));
        assertThat(remembered.asThen(node)).extracting(Violation::invariant).containsExactly("I8");
    }

    private static String reading(double linkCoverage) {
        return "{\"reading\":\"INTEGRATED\",\"contrast\":{\"linkCoverage\":{\"value\":" + linkCoverage + "}}}";
    }

    private void run(String statements) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(statements);
        }
    }
}
