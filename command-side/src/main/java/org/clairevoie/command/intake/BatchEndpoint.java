package org.clairevoie.command.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.clairevoie.access.Caller;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.command.intake.cloudevent.BatchReader;
import org.clairevoie.command.intake.cloudevent.ContentMode;
import org.clairevoie.command.intake.cloudevent.IntakeBounds;
import org.clairevoie.command.intake.senders.Places;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// `POST /events` of `application/cloudevents-batch+json`: an array of structured CloudEvents, answered by an array of receipts and problems
/// in the same order. A node takes so many at a time, until each is answered, and the next waits with its body unread.
@RestController
final class BatchEndpoint {
    private final Intake intake;
    private final IntakeBounds bounds;
    private final BatchBounds batches;
    private final Authors authors;
    private final BatchReader reader;
    private final Places places;

    BatchEndpoint(Intake intake, Authors authors, IntakeBounds bounds, BatchBounds batches) {
        this.intake = intake;
        this.authors = authors;
        this.bounds = bounds;
        this.batches = batches;
        this.reader = new BatchReader(bounds);
        this.places = new Places("batches", batches.atOnce(), batches.ofOneClient(), batches.patience());
    }

    @PostMapping(path = "/events", consumes = ContentMode.BATCHES)
    void post(HttpServletRequest request, HttpServletResponse response, Caller caller) throws IOException {
        ContentMode.refuseUnsupported(ContentMode.of(request), request);
        IfMatch.refuse(request, "a batch");
        places.take(caller.client());
        try {
            List<Supplier<JsonNode>> events = reader.events(RequestBody.whole(request, "batch", bounds.batchBytes(), batches.within()));
            byte[] answers = EventJson.MAPPER.writeValueAsBytes(intake.many(events, authors.of(caller), new LeftOpen()));
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLength(answers.length);
            response.getOutputStream().write(answers);
        } finally {
            places.give(caller.client());
        }
    }
}
