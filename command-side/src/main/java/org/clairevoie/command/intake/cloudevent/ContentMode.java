package org.clairevoie.command.intake.cloudevent;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// How a request carries CloudEvents, by its media type.
public enum ContentMode {
    STRUCTURED, BINARY, BATCH, NDJSON, UNSUPPORTED;

    /// The media type of a batch.
    public static final String BATCHES = "application/cloudevents-batch+json";
    /// The media type of an import.
    public static final String LINES = "application/x-ndjson";

    public static ContentMode of(HttpServletRequest request) {
        try {
            MediaType type = request.getContentType() == null ? MediaType.ALL : MediaType.parseMediaType(request.getContentType());
            if (type.getCharset() != null && !StandardCharsets.UTF_8.equals(type.getCharset())) {
                return UNSUPPORTED;
            }
            return switch (type.getType() + "/" + type.getSubtype()) {
                case "application/cloudevents+json" -> STRUCTURED;
                case BATCHES -> BATCH;
                case LINES -> NDJSON;
                case "application/json" -> request.getHeader("ce-specversion") == null ? UNSUPPORTED : BINARY;
                default -> UNSUPPORTED;
            };
        } catch (InvalidMediaTypeException | java.nio.charset.IllegalCharsetNameException | java.nio.charset.UnsupportedCharsetException unreadable) {
            return UNSUPPORTED;
        }
    }

    public static void refuseUnsupported(ContentMode mode, HttpServletRequest request) {
        if (mode == UNSUPPORTED) {
            throw new Unacceptable(Problem.of(415, "media-type", "Media type not taken", "Content-Type " + request.getContentType()
                    + " is not taken: send application/cloudevents+json, application/cloudevents-batch+json, application/x-ndjson, or application/json with ce- headers, in UTF-8"));
        }
    }
}
