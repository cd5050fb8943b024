package org.clairevoie.command.intake.cloudevent;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/// The events of a batch, told apart in one pass that makes no tree: one of the whole may take twenty times its bytes.
public final class BatchReader {
    private final StrictJson json;
    private final IntakeBounds bounds;

    public BatchReader(IntakeBounds bounds) {
        this.json = new StrictJson(bounds);
        this.bounds = bounds;
    }

    /// @return each event, read when it is asked for; 413 `too-large` then where it is larger than one that comes alone may be
    /// @throws Unacceptable 400 `malformed-json` wherever it is no JSON, `cloudevent` for what is no array; 413 `too-large` for too many events
    public List<Supplier<JsonNode>> events(byte[] batch) {
        String text = StrictJson.text(batch);
        List<Supplier<JsonNode>> events = new ArrayList<>();
        json.walk(text, parser -> {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new Unacceptable(Problem.of(400, "cloudevent", "Not a batch", "a batch is a JSON array of CloudEvents"));
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (events.size() == bounds.batchEvents()) {
                    throw new Unacceptable(Problem.of(413, "too-large", "Too many events", bounds.batchEvents() + " are the most in one batch"));
                }
                byte[] event = text.substring(offset(parser.currentTokenLocation()), endOf(parser)).getBytes(StandardCharsets.UTF_8);
                events.add(() -> read(event));
            }
        });
        return events;
    }

    private JsonNode read(byte[] event) {
        if (event.length > bounds.eventBytes()) {
            throw new Unacceptable(Problem.of(413, "too-large", "The event is too large", bounds.eventBytes() + " bytes are the most an event"));
        }
        return json.parse(event);
    }

    /// Behind the value that begins here.
    private static int endOf(JsonParser parser) {
        parser.skipChildren();
        parser.finishToken();
        return offset(parser.currentLocation());
    }

    private static int offset(TokenStreamLocation place) {
        return Math.toIntExact(place.getCharOffset());
    }
}
