package org.clairevoie.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.command.intake.Frontline.*;

import java.io.IOException;
import java.net.Socket;
import java.util.UUID;
import org.clairevoie.eventlog.LogReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What no well-behaved client sends.
@OverHttp
final class RawHttpTest {
    @LocalServerPort
    private int port;

    @Autowired
    private LogReader log;

    @Test
    void chunks_are_taken_as_one_body() throws IOException {
        UUID accompaniment = new Frontline(port).opened();
        String event = interview("chunked-" + accompaniment, accompaniment).toString();
        String half = chunk(event.substring(0, 40)) + chunk(event.substring(40)) + "0\r\n\r\n";
        assertThat(answer("Transfer-Encoding: chunked", half)).startsWith("HTTP/1.1 201");
    }

    @Test
    void chunks_without_end_are_cut_at_the_bound() throws IOException {
        assertThat(answer("Transfer-Encoding: chunked", chunk("x".repeat(40_000)))).startsWith("HTTP/1.1 413").contains("too-large");
    }

    @Test
    void a_body_that_ends_early_is_no_event() throws IOException {
        UUID accompaniment = new Frontline(port).opened();
        long head = log.head();
        String event = interview("early-" + accompaniment, accompaniment).toString();
        assertThat(answer("Content-Length: " + (event.length() + 10), event)).doesNotContain("HTTP/1.1 2", "HTTP/1.1 5", "Exception");
        assertThat(answer("Transfer-Encoding: chunked", "zz\r\n" + event)).doesNotContain("HTTP/1.1 2", "HTTP/1.1 5", "Exception");
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void no_length_is_no_body() throws IOException {
        assertThat(answer("X-Nothing: here", "")).startsWith("HTTP/1.1 400").contains("malformed-json");
    }

    @Test
    void raw_bytes_in_a_header_are_told() throws IOException {
        assertThat(answer("ce-id: \u00e9\r\nce-specversion: 1.0\r\nContent-Length: 2", "{}", "application/json")).startsWith("HTTP/1.1 400").contains("percent-encode");
    }

    @Test
    void an_address_that_is_none_is_told_as_a_problem() throws IOException {
        for (String target : new String[] {"/%00", "/events;a=b", "/..%2fevents", "/events\\"}) {
            assertThat(raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + TOKEN + "\r\n\r\n")).as(target)
                    .startsWith("HTTP/1.1 400").contains("application/problem+json", "\"urn:clairevoie:unreadable-request\"")
                    .doesNotContain("<html", "Exception", "timestamp");
        }
    }

    private static String chunk(String content) {
        return Integer.toHexString(content.getBytes(UTF_8).length) + "\r\n" + content + "\r\n";
    }

    private String answer(String header, String body) throws IOException {
        return answer(header, body, STRUCTURED);
    }

    private String answer(String header, String body, String contentType) throws IOException {
        return raw("POST /events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + TOKEN + "\r\nContent-Type: " + contentType + "\r\n" + header + "\r\n\r\n" + body);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
