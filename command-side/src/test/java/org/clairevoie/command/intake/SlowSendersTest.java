package org.clairevoie.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clairevoie.command.intake.Frontline.BATCH;
import static org.clairevoie.command.intake.Frontline.STRUCTURED;
import static org.clairevoie.command.intake.Frontline.interview;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.clairevoie.command.intake.Frontline.Reply;
import org.clairevoie.eventlog.LogReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// A sender who trickles, or falls silent, does not hold its place: what came whole of an import is recorded, nothing of a batch, and both are told.
@OverHttp
@TestPropertySource(properties = {
    "clairevoie.import.of-one-client=1", "clairevoie.import.pace=1000", "clairevoie.import.pace-period=2s",
    "clairevoie.intake.within=2s", "clairevoie.batch.of-one-client=1", "clairevoie.batch.patience=100ms", "clairevoie.batch.within=2s", "server.tomcat.connection-timeout=10s", "server.tomcat.keep-alive-timeout=60s"})
final class SlowSendersTest {
    private static final String LINES = "application/x-ndjson";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Autowired
    private LogReader log;

    @AfterEach
    void its_place_is_free() {
        await("for imports").atMost(LIMIT).until(() -> new Frontline(port).post(LINES, "\n").status() == 200);
        await("for batches").atMost(LIMIT).until(() -> new Frontline(port).post(BATCH, "[]").status() == 200);
    }

    @Test
    void an_import_that_trickles_is_ended_with_its_receipts_and_the_rule() throws IOException {
        UUID accompaniment = new Frontline(port).opened();
        try (SlowSender sender = importing(interview("whole-" + accompaniment, accompaniment) + "\n")) {
            await("its place is taken").atMost(LIMIT).until(() -> new Frontline(port).post(LINES, "{}\n").problem().equals("urn:clairevoie:imports"));
            List<String> lines = sender.trickles(" ");
            assertThat(lines).filteredOn(line -> line.contains("\"status\":201")).singleElement().asString().contains("whole-" + accompaniment);
            assertThat(lines).filteredOn(line -> line.contains("\"status\":408")).singleElement().asString()
                    .contains("urn:clairevoie:import-too-slow").contains("1000 are the least");
            assertThat(log.accompaniment(accompaniment, 0)).hasSize(2);
        }
    }

    @Test
    void an_import_that_falls_silent_is_ended_and_what_came_whole_is_recognised_when_it_is_sent_again() throws IOException {
        UUID accompaniment = new Frontline(port).opened();
        String event = interview("silent-" + accompaniment, accompaniment).toString();
        try (SlowSender sender = importing(event + "\n")) {
            List<String> lines = sender.fallsSilent();
            assertThat(lines).filteredOn(line -> line.contains("\"status\":201")).singleElement().asString().contains("silent-" + accompaniment);
            assertThat(lines).filteredOn(line -> line.contains("\"status\":408")).singleElement().asString().contains("urn:clairevoie:import-too-slow");
        }
        its_place_is_free();
        assertThat(new Frontline(port).post(LINES, event).body().get("status").asInt()).isEqualTo(200);
        assertThat(log.accompaniment(accompaniment, 0)).hasSize(2);
    }

    @Test
    void who_begins_an_import_and_ends_no_line_is_told_that_it_took_too_long() throws IOException {
        try (SlowSender silent = importing("half a line")) {
            assertThat(silent.fallsSilent().getFirst()).startsWith("HTTP/1.1 408");
        }
        try (SlowSender trickling = importing("half a line")) {
            List<String> answer = trickling.trickles("x");
            assertThat(answer.getFirst()).startsWith("HTTP/1.1 408");
            assertThat(String.join("\n", answer)).contains("urn:clairevoie:import-too-slow");
        }
    }

    @Test
    void a_batch_that_trickles_is_ended_and_who_finds_no_place_meanwhile_is_told_to_come_again() throws IOException {
        try (SlowSender sender = batching("[")) {
            await("its place is taken").atMost(LIMIT).until(() -> new Frontline(port).post(BATCH, "[]").status() == 503);
            Reply refused = new Frontline(port).post(BATCH, "[]");
            assertThat(refused.problem()).isEqualTo("urn:clairevoie:batches");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            List<String> answer = sender.trickles(" ");
            assertThat(answer.getFirst()).startsWith("HTTP/1.1 408");
            assertThat(String.join("\n", answer)).contains("urn:clairevoie:batch-too-slow", "within 2 s");
        }
    }

    @Test
    void a_batch_that_falls_silent_is_ended_and_nothing_of_it_is_taken() throws IOException {
        UUID accompaniment = new Frontline(port).opened();
        try (SlowSender sender = batching("[" + interview("half-" + accompaniment, accompaniment) + ",")) {
            assertThat(sender.fallsSilent().getFirst()).startsWith("HTTP/1.1 408");
        }
        assertThat(log.accompaniment(accompaniment, 0)).hasSize(1);
    }

    @Test
    void an_event_that_trickles_or_falls_silent_is_told_so_and_not_taken() throws IOException {
        UUID accompaniment = new Frontline(port).opened();
        String begin = interview("slow-" + accompaniment, accompaniment).toString().replaceFirst("}$", "");
        try (SlowSender trickling = posting(begin)) {
            List<String> answer = trickling.trickles(" ");
            assertThat(answer.getFirst()).startsWith("HTTP/1.1 408");
            assertThat(String.join("\n", answer)).contains("urn:clairevoie:event-too-slow", "within 2 s");
        }
        try (SlowSender silent = posting(begin)) {
            assertThat(String.join("\n", silent.fallsSilent())).startsWith("HTTP/1.1 408").contains("urn:clairevoie:too-slow");
        }
        assertThat(log.accompaniment(accompaniment, 0)).hasSize(1);
    }

    private SlowSender posting(String begin) throws IOException {
        return new SlowSender(port, STRUCTURED, begin, "}");
    }

    private SlowSender importing(String begin) throws IOException {
        return new SlowSender(port, LINES, begin, "event by event");
    }

    private SlowSender batching(String begin) throws IOException {
        return new SlowSender(port, BATCH, begin, "send it again");
    }
}
