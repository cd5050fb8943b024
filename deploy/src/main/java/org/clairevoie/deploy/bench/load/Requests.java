package org.clairevoie.deploy.bench.load;

import java.nio.charset.StandardCharsets;
import org.clairevoie.deploy.scene.SceneIssuer;

/// Whole HTTP requests, made before the clock runs, each with the token of a role that may.
public final class Requests {
    public static final String ONE = "application/cloudevents+json";
    public static final String BATCH = "application/cloudevents-batch+json";
    public static final String LINES = "application/x-ndjson";

    private Requests() {}

    public static byte[] post(String path, String mediaType, byte[] body) {
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: localhost" + authorization("POST", path) + "\r\nContent-Type: " + mediaType
                + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    private static String authorization(String method, String path) {
        return "\r\nAuthorization: Bearer " + SceneIssuer.tokenFor(method, path);
    }

    /// As a browser asks.
    public static byte[] page(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost" + authorization("GET", path)
                + "\r\nAccept: text/html,application/xhtml+xml,*/*;q=0.8\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost" + authorization("GET", path) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
