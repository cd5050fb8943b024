package org.clairevoie.command.intake;

import jakarta.servlet.RequestDispatcher;
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
import org.clairevoie.command.intake.cloudevent.Problem;
import org.clairevoie.command.intake.cloudevent.Unacceptable;
import org.clairevoie.command.intake.senders.PacedBody;
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
            List<Supplier<JsonNode>> events = reader.events(body(request));
            byte[] answers = EventJson.MAPPER.writeValueAsBytes(intake.many(events, authors.of(caller), new LeftOpen()));
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLength(answers.length);
            response.getOutputStream().write(answers);
        } finally {
            places.give(caller.client());
        }
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        try {
            // Its pace is that of the largest, so that each has come whole when the time is over.
            return RequestBody.read(new PacedBody(request.getInputStream(), bounds.batchBytes() + 1, batches.within(), System::nanoTime), bounds.batchBytes());
        } catch (PacedBody.TooSlow tooSlow) {
            // The server has given up by itself on who is silent: without this it answers 500 where it means 408.
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            throw new Unacceptable(Problem.of(408, "batch-too-slow", "The batch came too slowly",
                    "it did not come whole within " + batches.within().toSeconds() + " s, or fell silent; nothing of it was taken: send it again, or a smaller one"));
        }
    }
}
