package org.clairevoie.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.command.intake.Frontline.interview;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.eventlog.LogReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// NDJSON: an import goes through the same door, line by line.
@OverHttp
final class ImportTest {
    @LocalServerPort
    private int port;

    @Autowired
    private LogReader log;

    @Test
    void every_line_has_its_receipt_in_order_and_a_bad_one_undoes_no_other() throws Exception {
        UUID accompaniment = new Frontline(port).opened();
        String good = interview("a-" + accompaniment, accompaniment).toString();
        String other = interview("b-" + accompaniment, accompaniment).toString();
        String unknown = interview("c-" + accompaniment, UUID.randomUUID()).toString();
        String tooLong = "{\"x\":\"" + "y".repeat(40_000) + "\"}";

        List<JsonNode> receipts = send(String.join("\n", good, "{", "", unknown, tooLong, other, good) + "\r\n");

        assertThat(receipts.stream().map(receipt -> receipt.get("status").intValue())).containsExactly(201, 400, 404, 413, 201, 200);
        assertThat(receipts.getFirst().at("/receipt/sequence").intValue()).isEqualTo(1);
        assertThat(receipts.get(4).at("/receipt/sequence").intValue()).isEqualTo(2);
        assertThat(receipts.getLast().at("/receipt/duplicate").asBoolean()).isTrue();
        assertThat(receipts.get(1).at("/problem/type").asString()).isEqualTo("urn:clairevoie:malformed-json");
    }

    @Test
    void lines_that_are_long_are_recorded_before_there_are_many() throws Exception {
        String lines = IntStream.range(0, 40).mapToObj(number -> "{\"id\":\"long-" + number + "\",\"x\":\"" + "y".repeat(32_000) + "\"}\n")
                .collect(Collectors.joining());
        try (SlowSender sender = new SlowSender(port, "application/x-ndjson", lines, "\"long-9\"")) {
            assertThat(sender.answeredWithin(Duration.ofSeconds(20)).getLast()).contains("\"status\":400");
        }
    }

    @Test
    void an_import_sent_again_is_recognised_line_by_line() throws Exception {
        UUID accompaniment = new Frontline(port).opened();
        String lines = String.join("\n", IntStream.range(0, 1_200)
                .mapToObj(number -> interview("line-" + number + "-" + accompaniment, accompaniment).toString()).toList());

        List<JsonNode> first = send(lines);
        List<JsonNode> second = send(lines);

        assertThat(first).hasSize(1_200).allMatch(receipt -> receipt.get("status").intValue() == 201);
        assertThat(second).hasSize(1_200).allMatch(receipt -> receipt.get("status").intValue() == 200);
        assertThat(second.get(777).at("/receipt/position")).isEqualTo(first.get(777).at("/receipt/position"));
        assertThat(log.accompaniment(accompaniment, 0)).hasSize(1_201);
    }

    /// Receipts worth many socket buffers: who answered while nobody reads would wait for ever.
    @Test
    void a_sender_who_writes_everything_before_reading_anything_gets_every_receipt() throws Exception {
        int lines = 40_000;
        String line = "{\"not\":\"an event\"}\n";
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + Frontline.TOKEN + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: "
                    + (long) lines * line.length() + "\r\n\r\n").getBytes(UTF_8));
            byte[] many = line.repeat(1_000).getBytes(UTF_8);
            for (int sent = 0; sent < lines; sent += 1_000) {
                out.write(many);
            }
            out.flush();
            assertThat(receiptsIn(socket.getInputStream())).isEqualTo(lines);
        }
    }

    @Test
    void if_match_and_another_charset_are_refused() throws Exception {
        assertThat(post("{}", "application/x-ndjson", "If-Match", "\"1\"").statusCode()).isEqualTo(400);
        assertThat(post("{}", "application/x-ndjson; charset=latin1").statusCode()).isEqualTo(415);
        assertThat(send("")).isEmpty();
    }

    private static long receiptsIn(InputStream answer) throws IOException {
        String chunked = new String(answer.readAllBytes(), UTF_8);
        assertThat(chunked).startsWith("HTTP/1.1 200").endsWith("0\r\n\r\n");
        StringBuilder body = new StringBuilder();
        int at = chunked.indexOf("\r\n\r\n") + 4;
        while (at < chunked.length() - 5) {
            int line = chunked.indexOf("\r\n", at);
            int length = Integer.parseInt(chunked.substring(at, line), 16);
            body.append(chunked, line + 2, line + 2 + length);
            at = line + 2 + length + 2;
        }
        return body.toString().lines().filter(receipt -> receipt.startsWith("{\"status\":400") && receipt.endsWith("}")).count();
    }

    private List<JsonNode> send(String lines) throws Exception {
        HttpResponse<String> response = post(lines, "application/x-ndjson");
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body().lines().<JsonNode>map(EventJson.MAPPER::readTree).toList();
    }

    private HttpResponse<String> post(String body, String contentType, String... headers) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/events"))
                    .header("Content-Type", contentType).header("Authorization", "Bearer " + Frontline.TOKEN).POST(HttpRequest.BodyPublishers.ofString(body));
            return client.send((headers.length == 0 ? request : request.headers(headers)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
