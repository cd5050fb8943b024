package org.clairevoie.deploy.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clairevoie.deploy.Console;

/// A witness over HTTP: `POST /add-checkpoint`, `GET /<origin hash>/checkpoint`.
final class WitnessDoor implements AutoCloseable {
    private static final int MOST_BYTES = 1 << 16;
    private static final Pattern LAST = Pattern.compile("/([0-9a-f]{64})/checkpoint");
    private final WitnessBook book;
    private final FileLock alone;
    private final Console console;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private WitnessDoor(WitnessBook book, FileLock alone, Console console, HttpServer server) {
        this.book = book;
        this.alone = alone;
        this.console = console;
        this.server = server;
    }

    /// @param alone held for as long as the door is open, and as the door is: a lock that nobody refers to is collected and let go
    /// @param port 0 for one that the system picks
    static WitnessDoor open(WitnessBook book, FileLock alone, int port, Console console) throws IOException {
        WitnessDoor door = new WitnessDoor(book, alone, console, HttpServer.create(new InetSocketAddress(port), 0));
        door.server.createContext("/", door::answer);
        door.server.setExecutor(door.threads);
        door.server.start();
        return door;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            WitnessBook.Answer answer = answerTo(exchange);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException | RuntimeException failed) {
            console.say("a request failed: " + failed.getMessage());
            throw failed;
        }
    }

    private WitnessBook.Answer answerTo(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Matcher last = LAST.matcher(path);
        if (exchange.getRequestMethod().equals("POST") && path.equals("/add-checkpoint")) {
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
            WitnessBook.Answer answer = body.length > MOST_BYTES ? plain(413, "too large\n") : book.add(body);
            console.say("add-checkpoint: " + answer.status());
            return answer;
        }
        String note = exchange.getRequestMethod().equals("GET") && last.matches() ? book.last(last.group(1)) : null;
        return note == null ? plain(404, "there is nothing here\n") : plain(200, note);
    }

    private static WitnessBook.Answer plain(int status, String body) {
        return new WitnessBook.Answer(status, "text/plain; charset=utf-8", body);
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        threads.close();
        alone.acquiredBy().close();
    }
}
