package org.clairevoie.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clairevoie.command.intake.EventsEndpointTest.statuses;
import static org.clairevoie.command.intake.Frontline.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.clairevoie.command.intake.Frontline.Reply;
import org.clairevoie.eventlog.LogReader;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.node.ObjectNode;

/// The database goes and comes back; this application has one to itself.
@OverHttp
@TestPropertySource(properties = "clairevoie.limits.links=99")
final class OutageTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private final JdbcClient server = JdbcClient.create(TestDatabase.fresh());

    @LocalServerPort
    private int port;

    private String name = "";

    @Autowired
    void name(DataSource database) {
        name = JdbcClient.create(database).sql("select current_database()").query((row, _) -> row.getString(1)).single();
    }

    @AfterEach
    void restore() {
        server.sql("alter database " + name + " allow_connections true").update();
    }

    @Test
    void without_a_database_senders_are_told_to_come_again_and_its_return_needs_no_restart() {
        Frontline frontline = new Frontline(port);
        UUID known = frontline.opened();
        ObjectNode repeated = interview("before-" + known, known);
        frontline.post(repeated);
        UUID unknown = UUID.randomUUID();
        cut();
        for (Reply reply : List.of(frontline.post(interview("i-" + known, known)), frontline.post(repeated), frontline.post(opening(unknown)))) {
            HostileTest.problem(503, reply);
            assertThat(reply.problem()).isEqualTo("urn:clairevoie:log-unavailable");
            assertThat(reply.header("Retry-After")).isNotEmpty();
        }
        ObjectNode wrong = interview("wrong-" + known, known).put("time", "never");
        assertThat(statuses(frontline.batch(interview("i-" + known, known), wrong, opening(unknown)).body())).containsExactly(503, 400, 503);
        restore();
        await("the log takes events again").atMost(LIMIT).until(() -> frontline.post(interview("i-" + known, known)).status() != 503);
        assertThat(frontline.post(interview("i-" + known, known)).status()).isEqualTo(200);
        assertThat(frontline.post(repeated).status()).isEqualTo(200);
        assertThat(frontline.post(opening(unknown)).status()).isEqualTo(201);
    }

    @Test
    void what_was_being_sent_when_it_went_is_recorded_once_by_who_sends_again() throws Exception {
        Frontline frontline = new Frontline(port);
        UUID accompaniment = frontline.opened();
        List<Long> positions = new ArrayList<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> sendings = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                UUID each = i % 2 == 0 ? accompaniment : UUID.randomUUID();
                ObjectNode event = i % 2 == 0 ? interview("i-" + i + "-" + each, each) : opening(each);
                sendings.add(senders.submit(() -> persistent(frontline, event)));
                if (i == 30) {
                    cut();
                }
            }
            restore();
            for (Future<Long> sending : sendings) {
                positions.add(sending.get(60, TimeUnit.SECONDS));
            }
        }
        // Not by the application's own connections, of which some may still be those that were cut off.
        LogReader log = new LogReader(JdbcClient.create(TestDatabase.named(name)));
        assertThat(positions).allSatisfy(position -> assertThat(log.at(position)).isNotNull());
        assertThat(log.accompaniment(accompaniment, 0)).hasSize(31);
        List<RecordedEvent> all = log.after(LogReader.NOTHING, 10_000);
        assertThat(all.getLast().position()).isEqualTo(all.size() - 1L);
        assertThat(all).extracting(RecordedEvent::key).doesNotHaveDuplicates();
    }

    /// @return the position that was acknowledged at last
    private static long persistent(Frontline frontline, ObjectNode event) {
        Reply[] last = new Reply[1];
        await("the event is taken").atMost(LIMIT).until(() -> {
            last[0] = frontline.post(event);
            return last[0].status() != 503;
        });
        assertThat(last[0].status()).as(last[0].body().toString()).isIn(200, 201);
        return last[0].body().get("position").longValue();
    }

    private void cut() {
        server.sql("alter database " + name + " allow_connections false").update();
        server.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?").param(name).query((row, _) -> row.getBoolean(1)).list();
    }
}
