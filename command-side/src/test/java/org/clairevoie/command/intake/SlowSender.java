package org.clairevoie.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.clairevoie.command.intake.Frontline.TOKEN;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Who has begun to post, and brings the rest when told to.
final class SlowSender implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private final Socket socket;
    private final CompletableFuture<List<String>> answer;

    /// @param until what ends the answer, if the connection does not
    SlowSender(int port, String mediaType, String begin, String until) throws IOException {
        socket = new Socket("localhost", port);
        socket.getOutputStream().write(("POST /events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN
                + "\r\nContent-Type: " + mediaType + "\r\nTransfer-Encoding: chunked\r\n\r\n").getBytes(UTF_8));
        bring(begin);
        answer = CompletableFuture.supplyAsync(() -> read(until));
    }

    void bring(String content) throws IOException {
        socket.getOutputStream().write((Integer.toHexString(content.getBytes(UTF_8).length) + "\r\n" + content + "\r\n").getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    /// @return the lines of the answer, headers included
    List<String> trickles(String bit) {
        await("it is told").atMost(LIMIT).pollInterval(Duration.ofMillis(100)).until(() -> {
            bring(bit);
            return answer.isDone();
        });
        return answer.join();
    }

    List<String> fallsSilent() {
        return answeredWithin(LIMIT);
    }

    /// With nothing more brought.
    List<String> answeredWithin(Duration limit) {
        await("it is told").atMost(limit).until(answer::isDone);
        return answer.join();
    }

    private List<String> read(String until) {
        StringBuilder read = new StringBuilder();
        try {
            Reader in = new InputStreamReader(socket.getInputStream(), UTF_8);
            int next = 0;
            while (next >= 0 && read.indexOf(until) < 0) {
                next = in.read();
                if (next >= 0) {
                    read.append((char) next);
                }
            }
            return read.toString().lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
