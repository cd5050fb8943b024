package org.clairevoie.command.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clairevoie.access.Caller;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.command.intake.cloudevent.BinaryMode;
import org.clairevoie.command.intake.cloudevent.ContentMode;
import org.clairevoie.command.intake.cloudevent.IntakeBounds;
import org.clairevoie.command.intake.cloudevent.Problem;
import org.clairevoie.command.intake.cloudevent.StrictJson;
import org.clairevoie.command.intake.cloudevent.Unacceptable;
import org.clairevoie.events.RecordedBy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// `POST /events`: one CloudEvent (structured or binary) or a batch of them.
@RestController
final class EventsEndpoint {
    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,10})\"");
    private final Intake intake;
    private final IntakeBounds bounds;
    private final Authors authors;
    private final StrictJson json;

    EventsEndpoint(Intake intake, Authors authors, IntakeBounds bounds) {
        this.intake = intake;
        this.authors = authors;
        this.bounds = bounds;
        this.json = new StrictJson(bounds);
    }

    @PostMapping("/events")
    ResponseEntity<byte[]> post(HttpServletRequest request, Caller caller) throws IOException {
        ContentMode mode = ContentMode.of(request);
        byte[] body = RequestBody.read(request, mode == ContentMode.BATCH ? bounds.batchBytes() : bounds.eventBytes());
        ContentMode.refuseUnsupported(mode, request);
        Long expected = expectedSequence(request.getHeader(HttpHeaders.IF_MATCH), mode);
        JsonNode posted = json.parse(body);
        RecordedBy by = authors.of(caller);
        return switch (mode) {
            case STRUCTURED -> one(posted, expected, by);
            case BINARY -> one(BinaryMode.structured(request, posted), expected, by);
            case BATCH -> batch(posted, by);
            case NDJSON, UNSUPPORTED -> throw new IllegalStateException("refused above, or taken by ImportEndpoint");
        };
    }

    private ResponseEntity<byte[]> one(JsonNode event, @Nullable Long expected, RecordedBy by) {
        Answer answer = intake.one(event, expected, by);
        var response = ResponseEntity.status(answer.status());
        if (answer.receipt() != null) {
            return response.contentType(MediaType.APPLICATION_JSON).eTag("\"" + answer.lastSequence() + "\"").body(bytes(answer.receipt()));
        }
        return response.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(bytes(java.util.Objects.requireNonNull(answer.problem())));
    }

    private ResponseEntity<byte[]> batch(JsonNode posted, RecordedBy by) {
        if (!posted.isArray()) {
            throw new Unacceptable(Problem.of(400, "cloudevent", "Not a batch", "a batch is a JSON array of CloudEvents"));
        }
        if (posted.size() > bounds.batchEvents()) {
            throw new Unacceptable(Problem.of(
                    413, "too-large", "Too many events", posted.size() + " events, " + bounds.batchEvents() + " are the most in one batch"));
        }
        List<Supplier<JsonNode>> events = new ArrayList<>();
        posted.forEach(event -> events.add(() -> event));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(bytes(intake.many(events, by, new LeftOpen())));
    }

    private static @Nullable Long expectedSequence(@Nullable String ifMatch, ContentMode mode) {
        if (ifMatch == null) {
            return null;
        }
        Matcher tag = ETAG.matcher(ifMatch.strip());
        if (mode == ContentMode.BATCH || !tag.matches()) {
            throw new Unacceptable(Problem.of(400, "if-match", "If-Match cannot be used so", mode == ContentMode.BATCH
                    ? "a batch may touch many accompaniments: If-Match goes with a single event"
                    : "If-Match takes one ETag as it was given, such as \"7\""));
        }
        return Long.valueOf(tag.group(1));
    }

    private static byte[] bytes(Object answer) {
        return EventJson.MAPPER.writeValueAsBytes(answer);
    }
}
