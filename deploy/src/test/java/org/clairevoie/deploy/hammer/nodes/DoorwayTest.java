package org.clairevoie.deploy.hammer.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.clairevoie.deploy.bench.load.KeptConnection;
import org.clairevoie.deploy.bench.load.Requests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorwayTest {
    private static final byte[] REQUEST = Requests.get("/");
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer node;
    private Doorway door;

    @BeforeEach
    void open() throws IOException {
        node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] answer = "taken".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        node.start();
        door = new Doorway();
        door.leadTo(node.getAddress().getPort());
    }

    @AfterEach
    void shut() throws IOException {
        door.close();
        node.stop(0);
    }

    @Test
    void what_is_not_swallowed_goes_through() throws IOException {
        try (KeptConnection sender = connected()) {
            assertThat(sender.exchange(REQUEST).text()).isEqualTo("taken");
            assertThat(sender.exchange(REQUEST).text()).isEqualTo("taken");
        }
    }

    @Test
    void a_swallowed_answer_was_given_and_never_comes_whole_and_the_next_does() throws IOException {
        door.swallowNext(20);
        try (KeptConnection sender = connected()) {
            assertThatThrownBy(() -> sender.exchange(REQUEST)).isInstanceOf(IOException.class);
        }
        assertThat(asked).hasValue(1);
        assertThat(door.swallowed()).isEqualTo(1);
        try (KeptConnection sender = connected()) {
            assertThat(sender.exchange(REQUEST).text()).isEqualTo("taken");
        }
    }

    @Test
    void with_nobody_behind_it_a_sender_is_cut_off_at_once() throws IOException {
        node.stop(0);
        try (KeptConnection sender = connected()) {
            assertThatThrownBy(() -> sender.exchange(REQUEST)).isInstanceOf(IOException.class);
        }
    }

    private KeptConnection connected() throws IOException {
        return KeptConnection.to(door.port(), Duration.ofSeconds(10));
    }
}
