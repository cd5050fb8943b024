package org.clairevoie.deploy.demo.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clairevoie.deploy.demo.journeys.SyntheticCohort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

class DemoLoaderTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Set<String> seen = new HashSet<>();
    private final List<Integer> batches = new ArrayList<>();
    private final List<List<SyntheticEvent>> journeys =
            new SyntheticCohort(7, 12, Instant.parse("2026-04-01T00:00:00Z")).journeys().toList();
    private final int events = journeys.stream().mapToInt(List::size).sum();
    private HttpServer server;
    private DemoLoader loader;
    private int refuseEvery = Integer.MAX_VALUE;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/events", this::answer);
        server.start();
        loader = new DemoLoader(URI.create("http://localhost:" + server.getAddress().getPort()), () -> "a-token");
    }

    @AfterEach
    void close() {
        loader.close();
        server.stop(0);
    }

    @Test
    void every_event_is_posted_once_in_batches_of_at_most_a_hundred() throws Exception {
        List<Integer> progress = new ArrayList<>();
        Tally tally = loader.post(journeys, progress::add);
        assertThat(tally.accepted()).isEqualTo(events);
        assertThat(seen).hasSize(events);
        assertThat(batches).allMatch(size -> size <= 100);
        assertThat(progress).last().isEqualTo(journeys.size());
    }

    @Test
    void a_second_time_everything_is_a_repeat() throws Exception {
        loader.post(journeys, _ -> { });
        Tally again = loader.post(journeys, _ -> { });
        assertThat(again.accepted()).isZero();
        assertThat(again.repeated()).isEqualTo(events);
    }

    @Test
    void what_is_refused_is_counted_and_shown() throws Exception {
        refuseEvery = 10;
        Tally tally = loader.post(journeys, _ -> { });
        assertThat(tally.refused()).isEqualTo(events - tally.accepted()).isPositive();
        assertThat(tally.problems()).isNotEmpty().allMatch(problem -> problem.contains("urn:clairevoie:closed"));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        JsonNode batch = MAPPER.readTree(exchange.getRequestBody());
        batches.add(batch.size());
        ArrayNode answers = MAPPER.createArrayNode();
        for (JsonNode event : batch) {
            boolean first = seen.add(event.get("source").asString() + " " + event.get("id").asString());
            if (seen.size() % refuseEvery == 0) {
                answers.addObject().put("status", 422).putObject("problem").put("type", "urn:clairevoie:closed");
            } else {
                answers.addObject().put("status", first ? 201 : 200).putObject("receipt").put("duplicate", !first);
            }
        }
        byte[] body = answers.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
