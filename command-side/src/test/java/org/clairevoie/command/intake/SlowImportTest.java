package org.clairevoie.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clairevoie.command.intake.Frontline.TOKEN;
import static org.clairevoie.command.intake.Frontline.interview;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.clairevoie.eventlog.LogReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// A sender who trickles, or falls silent, does not hold its place: what came whole is recorded, and the rest is told.
@OverHttp
@TestPropertySource(properties = {
    "clairevoie.import.of-one-client=1", "clairevoie.import.pace=1000", "clairevoie.import.pace-period=2s", "server.tomcat.connection-timeout=10s"})
final class SlowImportTest {
    private static final String PLACES = "urn:clairevoie:imports";
    private static final String LINES = "application/x-ndjson";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Autowired
    private LogReader log;

    @Test
    void an_import_that_trickles_is_ended_with_its_receipts_and_the_rule_and_gives_its_place_back() throws Exception {
        UUID accompaniment = new Frontline(port).opened();
        try (Socket socket = begun(interview("whole-" + accompaniment, accompaniment) + "\n")) {
            CompletableFuture<List<String>> answer = answered(socket);
            await("its place is taken").atMost(LIMIT).until(() -> new Frontline(port).post(LINES, "{}\n").problem().equals(PLACES));
            await("it is told").atMost(LIMIT).pollInterval(Duration.ofMillis(100)).until(() -> {
                chunk(socket, " ");
                return answer.isDone();
            });
            List<String> lines = answer.get(1, TimeUnit.SECONDS);
            assertThat(lines).filteredOn(line -> line.contains("\"status\":201")).singleElement().asString().contains("whole-" + accompaniment);
            assertThat(lines).filteredOn(line -> line.contains("\"status\":408")).singleElement().asString()
                    .contains("urn:clairevoie:import-too-slow").contains("1000 are the least");
            assertThat(log.accompaniment(accompaniment, 0)).hasSize(2);
            await("its place is free").atMost(LIMIT).until(() -> new Frontline(port).post(LINES, "\n").status() == 200);
        }
    }

    @Test
    void an_import_that_falls_silent_is_ended_and_what_came_whole_is_recognised_when_it_is_sent_again() throws Exception {
        UUID accompaniment = new Frontline(port).opened();
        String event = interview("silent-" + accompaniment, accompaniment).toString();
        try (Socket socket = begun(event + "\n")) {
            List<String> lines = answered(socket).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            assertThat(lines).filteredOn(line -> line.contains("\"status\":201")).singleElement().asString().contains("silent-" + accompaniment);
            assertThat(lines).filteredOn(line -> line.contains("\"status\":408")).singleElement().asString().contains("urn:clairevoie:import-too-slow");
        }
        await("its place is free").atMost(LIMIT).until(() -> new Frontline(port).post(LINES, "\n").status() == 200);
        assertThat(new Frontline(port).post(LINES, event).body().get("status").asInt()).isEqualTo(200);
        assertThat(log.accompaniment(accompaniment, 0)).hasSize(2);
    }

    @Test
    void who_begins_an_import_and_ends_no_line_is_told_that_it_took_too_long() throws Exception {
        try (Socket socket = begun("half a line")) {
            assertThat(answered(socket).get(LIMIT.toSeconds(), TimeUnit.SECONDS).getFirst()).startsWith("HTTP/1.1 408");
        }
        try (Socket socket = begun("half a line")) {
            CompletableFuture<List<String>> answer = answered(socket);
            await("it is told").atMost(LIMIT).pollInterval(Duration.ofMillis(100)).until(() -> {
                chunk(socket, "x");
                return answer.isDone();
            });
            assertThat(answer.get(1, TimeUnit.SECONDS).getFirst()).startsWith("HTTP/1.1 408");
            assertThat(String.join("\n", answer.get(1, TimeUnit.SECONDS))).contains("urn:clairevoie:import-too-slow");
        }
        await("its place is free").atMost(LIMIT).until(() -> new Frontline(port).post(LINES, "\n").status() == 200);
    }

    /// Up to where it is told, or to the end of the connection.
    private static CompletableFuture<List<String>> answered(Socket socket) {
        return CompletableFuture.supplyAsync(() -> {
            StringBuilder answer = new StringBuilder();
            try {
                Reader in = new InputStreamReader(socket.getInputStream(), UTF_8);
                for (int next = in.read(); next >= 0; next = in.read()) {
                    answer.append((char) next);
                    if (answer.indexOf("event by event") >= 0) {
                        break;
                    }
                }
                return answer.toString().lines().toList();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private Socket begun(String lines) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.getOutputStream().write(("POST /events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN
                + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n").getBytes(UTF_8));
        chunk(socket, lines);
        return socket;
    }

    private static void chunk(Socket socket, String content) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((Integer.toHexString(content.getBytes(UTF_8).length) + "\r\n" + content + "\r\n").getBytes(UTF_8));
        out.flush();
    }
}
