package org.clairevoie.command.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.clairevoie.access.Caller;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.command.intake.cloudevent.BinaryMode;
import org.clairevoie.command.intake.cloudevent.ContentMode;
import org.clairevoie.command.intake.cloudevent.IntakeBounds;
import org.clairevoie.command.intake.cloudevent.StrictJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// `POST /events`: one CloudEvent, structured or binary.
@RestController
final class EventsEndpoint {
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
        byte[] body = RequestBody.whole(request, "event", bounds.eventBytes(), bounds.within());
        ContentMode.refuseUnsupported(mode, request);
        Long expected = IfMatch.sequence(request);
        JsonNode posted = json.parse(body);
        JsonNode event = mode == ContentMode.BINARY ? BinaryMode.structured(request, posted) : posted;
        return answered(intake.one(event, expected, authors.of(caller)));
    }

    private static ResponseEntity<byte[]> answered(Answer answer) {
        var response = ResponseEntity.status(answer.status());
        if (answer.receipt() != null) {
            return response.contentType(MediaType.APPLICATION_JSON).eTag("\"" + answer.lastSequence() + "\"").body(bytes(answer.receipt()));
        }
        return response.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(bytes(Objects.requireNonNull(answer.problem())));
    }

    private static byte[] bytes(Object answer) {
        return EventJson.MAPPER.writeValueAsBytes(answer);
    }
}
