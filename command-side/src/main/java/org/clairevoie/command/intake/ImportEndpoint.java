package org.clairevoie.command.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.clairevoie.access.Caller;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.command.intake.cloudevent.ContentMode;
import org.clairevoie.command.intake.cloudevent.IntakeBounds;
import org.clairevoie.command.intake.cloudevent.Problem;
import org.clairevoie.command.intake.cloudevent.StrictJson;
import org.clairevoie.command.intake.cloudevent.Unacceptable;
import org.clairevoie.command.intake.lines.ImportPlaces;
import org.clairevoie.command.intake.lines.NdjsonLines;
import org.clairevoie.command.intake.lines.NdjsonLines.Line;
import org.clairevoie.command.intake.lines.ReceiptSpool;
import org.clairevoie.events.RecordedBy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// `POST /events` of `application/x-ndjson`: an import, a structured CloudEvent a line, a receipt a line in the same order. It
/// goes through the same door as a single event; its memory does not grow with it; sent again, it is recognised line by line.
@RestController
final class ImportEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(ImportEndpoint.class);
    private final Intake intake;
    private final IntakeBounds bounds;
    private final ImportBounds imports;
    private final Authors authors;
    private final StrictJson json;
    private final ImportPlaces places;

    ImportEndpoint(Intake intake, Authors authors, IntakeBounds bounds, ImportBounds imports) {
        this.intake = intake;
        this.authors = authors;
        this.bounds = bounds;
        this.imports = imports;
        this.json = new StrictJson(bounds);
        this.places = new ImportPlaces(imports.atOnce(), imports.ofOneClient());
    }

    @PostMapping(path = "/events", consumes = ContentMode.LINES)
    void post(HttpServletRequest request, HttpServletResponse response, Caller caller) throws IOException {
        ContentMode.refuseUnsupported(ContentMode.of(request), request);
        if (request.getHeader(HttpHeaders.IF_MATCH) != null) {
            throw new Unacceptable(Problem.of(400, "if-match", "If-Match cannot be used so",
                    "an import may touch many accompaniments: If-Match goes with a single event"));
        }
        places.take(caller.client());
        try (ReceiptSpool spool = new ReceiptSpool(imports.spoolBytes(), imports.patience())) {
            response.setContentType(ContentMode.LINES);
            Thread pouring = Thread.ofVirtual().start(() -> pour(spool, response));
            try {
                take(new NdjsonLines(request.getInputStream(), bounds.eventBytes()), authors.of(caller), spool);
            } finally {
                // Whatever ends it: nothing writes to the response any more once this is left.
                spool.end();
                join(pouring);
            }
        } finally {
            places.give(caller.client());
        }
    }

    private void take(NdjsonLines lines, RecordedBy by, ReceiptSpool spool) throws IOException {
        List<Supplier<JsonNode>> chunk = new ArrayList<>();
        for (Line line = lines.next(); line != null; line = lines.next()) {
            chunk.add(event(line));
            if (chunk.size() == imports.chunk()) {
                record(chunk, by, spool);
            }
        }
        record(chunk, by, spool);
    }

    private Supplier<JsonNode> event(Line line) {
        return () -> {
            if (line.tooLong()) {
                throw new Unacceptable(Problem.of(413, "too-large", "The event is too large", bounds.eventBytes() + " bytes are the most a line"));
            }
            return json.parse(line.bytes());
        };
    }

    private void record(List<Supplier<JsonNode>> chunk, RecordedBy by, ReceiptSpool spool) throws IOException {
        var receipts = new java.io.ByteArrayOutputStream();
        for (Answer answer : intake.many(chunk, by)) {
            receipts.writeBytes(EventJson.MAPPER.writeValueAsBytes(answer));
            receipts.write('\n');
        }
        spool.add(receipts.toByteArray());
        chunk.clear();
    }

    private static void pour(ReceiptSpool spool, HttpServletResponse response) {
        try {
            spool.pourInto(response.getOutputStream());
        } catch (IOException gone) {
            LOG.info("a sender stopped reading the receipts of its import: {}", gone.getMessage());
            spool.end();
        }
    }

    private static void join(Thread pouring) throws IOException {
        try {
            pouring.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while receipts were being sent", stopped);
        }
    }
}
