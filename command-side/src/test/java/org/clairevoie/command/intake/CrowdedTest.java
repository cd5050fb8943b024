package org.clairevoie.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clairevoie.command.intake.Frontline.TOKEN;
import static org.clairevoie.command.intake.Frontline.opening;

import java.net.Socket;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.clairevoie.command.append.LogAppender;
import org.clairevoie.command.intake.Frontline.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// More comes than there is room for: who sends one event is told so, an import waits, and who does not read is not waited for.
@OverHttp
@TestPropertySource(properties = {
    "clairevoie.append.queue=12", "clairevoie.intake.at-once=4", "clairevoie.import.spool-bytes=65536", "clairevoie.import.patience=0s"})
final class CrowdedTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int QUEUE = 12;
    private static final int OF_IMPORTS = 4;
    private static final int SINGLE = 20;

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    @Autowired
    private LogAppender appender;

    @Test
    void an_import_waits_its_turn_and_a_single_event_beyond_the_queue_is_told_to_come_again() throws Exception {
        Frontline frontline = new Frontline(port);
        List<Future<Reply>> single = new ArrayList<>();
        Future<String> receipts;
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            try (Connection lock = database.getConnection()) {
                lock.setAutoCommit(false);
                lock.createStatement().execute("lock table event_log in exclusive mode");
                single.add(senders.submit(() -> frontline.post(opening(UUID.randomUUID()))));
                await("the writer has it in hand").atMost(LIMIT).until(this::writerWaits);
                receipts = senders.submit(() -> frontline.postLines(Stream.generate(UUID::randomUUID).limit(60)
                        .map(id -> opening(id).toString()).collect(Collectors.joining("\n"))));
                await("the import has its share of the queue").atMost(LIMIT).until(() -> appender.waiting() == OF_IMPORTS);
                for (int sent = 1; sent < SINGLE; sent++) {
                    single.add(senders.submit(() -> frontline.post(opening(UUID.randomUUID()))));
                }
                await("the queue is full").atMost(LIMIT).until(() -> appender.waiting() == QUEUE);
                await("who found no room is told").atMost(LIMIT)
                        .until(() -> single.stream().filter(Future::isDone).count() == SINGLE - 1 - (QUEUE - OF_IMPORTS));
                lock.rollback();
            }
            for (Future<Reply> each : single) {
                Reply reply = each.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
                assertThat(reply.status()).as(reply.body().toString()).isIn(201, 503);
                assertThat(reply.header("Retry-After").isEmpty()).isEqualTo(reply.status() == 201);
            }
            assertThat(receipts.get(LIMIT.toSeconds(), TimeUnit.SECONDS).lines()).hasSize(60).allMatch(line -> line.startsWith("{\"status\":201"));
        }
    }

    @Test
    void who_does_not_read_the_receipts_is_told_so_in_their_last_line() throws Exception {
        String lines = "{\"not\":\"an event\"}\n".repeat(2_000);
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(("POST /events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + TOKEN
                    + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: " + lines.length() + "\r\n\r\n" + lines).getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200").endsWith("0\r\n\r\n");
            assertThat(answer.lines().filter(line -> line.startsWith("{")).reduce((_, later) -> later)).get().asString()
                    .startsWith("{\"status\":408").contains("urn:clairevoie:receipts-unread", "65536 bytes");
        }
        await("its place is free").atMost(LIMIT).until(() -> new Frontline(port).post("application/x-ndjson", "\n").status() == 200);
    }

    private boolean writerWaits() {
        return JdbcClient.create(database).sql("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .query((row, _) -> row.getLong(1)).single() > 0;
    }
}
