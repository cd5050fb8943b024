package org.clairevoie.command.intake;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import org.clairevoie.command.intake.lines.NdjsonLines;
import org.clairevoie.command.intake.lines.NdjsonLines.Line;
import org.clairevoie.command.intake.lines.ReceiptSpool;
import org.clairevoie.command.intake.senders.PacedBody;
import org.clairevoie.command.intake.senders.Places;
import org.clairevoie.events.RecordedBy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private final Places places;
    private final IntakeMeters meters;

    ImportEndpoint(Intake intake, Authors authors, IntakeBounds bounds, ImportBounds imports, IntakeMeters meters) {
        this.intake = intake;
        this.authors = authors;
        this.bounds = bounds;
        this.imports = imports;
        this.json = new StrictJson(bounds);
        this.places = new Places("imports", imports.atOnce(), imports.ofOneClient(), Duration.ZERO);
        this.meters = meters;
    }

    @PostMapping(path = "/events", consumes = ContentMode.LINES)
    void post(HttpServletRequest request, HttpServletResponse response, Caller caller) throws IOException {
        ContentMode.refuseUnsupported(ContentMode.of(request), request);
        IfMatch.refuse(request, "an import");
        places.take(caller.client());
        try (ReceiptSpool spool = new ReceiptSpool(imports.spoolBytes(), imports.patience())) {
            Thread pouring = Thread.ofVirtual().start(() -> pour(spool, response));
            try {
                InputStream body = new PacedBody(request.getInputStream(), imports.pace(), imports.pacePeriod(), System::nanoTime);
                NdjsonLines lines = new NdjsonLines(body, bounds.eventBytes());
                Line first = lines.next();
                // From here on it is answered line by line: to one that falls silent the server would say a status of its own instead.
                response.setContentType(ContentMode.LINES);
                response.flushBuffer();
                take(first, lines, authors.of(caller), spool, request);
            } catch (PacedBody.TooSlow nothing) {
                throw new Unacceptable(tooSlow(nothing));
            } finally {
                // Whatever ends it: nothing writes to the response any more once this is left.
                spool.end();
                join(pouring);
            }
        } catch (ReceiptSpool.SpoolFull unread) {
            LOG.info("an import was ended: {}", unread.getMessage());
            Problem problem = unread(unread);
            meters.refused(problem);
            response.getOutputStream().write(line(Answer.problem(problem)));
        } finally {
            places.give(caller.client());
        }
    }

    private void take(@Nullable Line first, NdjsonLines lines, RecordedBy by, ReceiptSpool spool, HttpServletRequest request) throws IOException {
        List<Supplier<JsonNode>> chunk = new ArrayList<>();
        LeftOpen leftOpen = new LeftOpen();
        try {
            int bytes = 0;
            for (Line line = first; line != null; line = lines.next()) {
                chunk.add(event(line));
                bytes += line.length();
                if (chunk.size() == imports.chunk() || bytes >= imports.chunkBytes()) {
                    record(chunk, by, leftOpen, spool);
                    bytes = 0;
                }
            }
            record(chunk, by, leftOpen, spool);
        } catch (PacedBody.TooSlow tooSlow) {
            // The lines that came whole are recorded and have their receipts; the last line that is answered says why no more are read.
            record(chunk, by, leftOpen, spool);
            Problem problem = tooSlow(tooSlow);
            meters.refused(problem);
            spool.add(line(Answer.problem(problem)));
            // For the server it is a sender that went away: it shows no page of an error for it.
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, tooSlow.getCause());
        }
    }

    private static Problem tooSlow(PacedBody.TooSlow tooSlow) {
        return Problem.of(408, "import-too-slow", "The import came too slowly",
                tooSlow.getMessage() + "; nothing after the lines answered so far was taken: send it again, or event by event");
    }

    private static Problem unread(ReceiptSpool.SpoolFull unread) {
        return Problem.of(408, "receipts-unread", "The receipts were not read",
                unread.getMessage() + "; of lines without one some are recorded: send them again, and read while you write");
    }

    private Supplier<JsonNode> event(Line line) {
        return () -> {
            if (line.tooLong()) {
                throw new Unacceptable(Problem.of(413, "too-large", "The event is too large", bounds.eventBytes() + " bytes are the most a line"));
            }
            return json.parse(line.bytes());
        };
    }

    private void record(List<Supplier<JsonNode>> chunk, RecordedBy by, LeftOpen leftOpen, ReceiptSpool spool) throws IOException {
        var receipts = new ByteArrayOutputStream();
        for (Answer answer : intake.many(chunk, by, leftOpen)) {
            receipts.writeBytes(line(answer));
        }
        spool.add(receipts.toByteArray());
        chunk.clear();
    }

    private static byte[] line(Answer answer) {
        return (EventJson.MAPPER.writeValueAsString(answer) + "\n").getBytes(StandardCharsets.UTF_8);
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
