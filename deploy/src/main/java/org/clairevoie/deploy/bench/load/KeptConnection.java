package org.clairevoie.deploy.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/// One HTTP/1.1 connection, kept, one request at a time. The JDK's client spends as much of a small machine on a request as
/// the service does, which would be charged to the service: this one writes ready-made bytes and parses next to nothing.
public final class KeptConnection implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);
    private final int port;
    private final Duration longestAnswer;
    private Socket socket;
    private InputStream in;
    private boolean ended;

    private KeptConnection(int port, Duration longestAnswer) throws IOException {
        this.port = port;
        this.longestAnswer = longestAnswer;
        this.socket = connected();
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    public static KeptConnection to(URI service) throws IOException {
        return new KeptConnection(service.getPort(), LONGEST_ANSWER);
    }

    /// @param longestAnswer how long a byte of it may be waited for
    public static KeptConnection to(int port, Duration longestAnswer) throws IOException {
        return new KeptConnection(port, longestAnswer);
    }

    /// @param request whole, of [Requests]
    public Reply exchange(byte[] request) throws IOException {
        if (ended) {
            reconnect();
        }
        socket.getOutputStream().write(request);
        String statusLine = line();
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                ended = lower.contains("close");
            }
        }
        return new Reply(Integer.parseInt(statusLine.substring(9, 12)), chunked ? chunks() : whole(length));
    }

    /// A server may end a connection after so many requests, and says so in its last answer.
    private void reconnect() throws IOException {
        socket.close();
        socket = connected();
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        ended = false;
    }

    private Socket connected() throws IOException {
        Socket fresh = new Socket(InetAddress.getLoopbackAddress(), port);
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout((int) longestAnswer.toMillis());
        return fresh;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(whole(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] whole(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the service closed the connection in the middle of an answer");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the service closed the connection");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
