package org.clairevoie.query.grids;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.clairevoie.query.asking.Page;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.grid.form.Checked;
import org.clairevoie.query.contrast.grid.form.Fault;
import org.clairevoie.query.contrast.grid.form.GridForm;
import org.clairevoie.query.contrast.grid.form.GridSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/grids`: the reading grids there are, and where another is posted.
@RestController
final class GridsEndpoint {
    private static final Grid.Id BEFORE_ALL = new Grid.Id("", 0);
    private final RegisteredGrids grids;
    private final GridRows rows;
    private final int mostBytes;

    GridsEndpoint(RegisteredGrids grids, GridRows rows, @Value("${clairevoie.grids.bytes:65536}") int mostBytes) {
        this.grids = grids;
        this.rows = rows;
        this.mostBytes = mostBytes;
    }

    /// @param grid what it is called by in `grid=`: name/version
    /// @param digest SHA-256 of its RFC 8785 form without the version
    /// @param shipped whether it came with the product
    /// @param builtIn whether it is read under where none is named
    /// @param usedBy the views that keep its reading
    /// @param claim what it claims and against whom, by language
    record Entry(
            String grid, String name, int version, String digest, boolean shipped, boolean builtIn, List<String> usedBy, Instant madeAt,
            Map<String, String> claim) {}

    /// 201 with the place of the grid; 200 when it is there already with the same content.
    @PostMapping(path = "/grids", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Entry> post(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(mostBytes + 1);
        if (body.length > mostBytes) {
            throw Question.refused(
                    HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body is too large", mostBytes + " bytes are the most", List.of());
        }
        GridForm form = switch (GridForm.read(body)) {
            case Checked.Sound(GridForm sound) -> sound;
            case Checked.Faulty faulty -> throw refused(faulty);
        };
        return switch (grids.register(form, new String(body, StandardCharsets.UTF_8))) {
            case Registration.Made(RegisteredGrid grid) -> answer(HttpStatus.CREATED, grid);
            case Registration.Repeated(RegisteredGrid grid) -> answer(HttpStatus.OK, grid);
            case Registration.OtherContent(RegisteredGrid there) -> throw conflict(
                    "grid-immutable",
                    there.called() + " is there with another content, and a grid never changes: leave the version out for the next one");
            case Registration.Reserved(String name) -> throw conflict(
                    "grid-reserved", name + " is the name of a grid that comes with the product: give yours another");
            case Registration.Full(String of, int most) -> throw conflict("grids-full", most + " " + of + " are the most");
        };
    }

    /// In the order of names, then of versions.
    ///
    /// @param after the `next` of the page before
    @GetMapping("/grids")
    Page<Entry> list(@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
        List<RegisteredGrid> found = rows.list(after == null ? BEFORE_ALL : mark(after), Page.limit(limit) + 1);
        List<Entry> items = found.stream().limit(limit).map(this::entry).toList();
        return new Page<>(items, found.size() > limit ? items.getLast().grid() : null);
    }

    /// The exact bytes as posted.
    @GetMapping(path = "/grids/{name}/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> one(@PathVariable String name, @PathVariable int version) {
        RegisteredGrid grid = rows.find(new Grid.Id(name, version));
        if (grid == null) {
            throw grids.unknown();
        }
        return ResponseEntity.ok().eTag(tag(grid)).contentType(MediaType.APPLICATION_JSON).body(grid.bytes());
    }

    @GetMapping(path = "/grids/schema", produces = {"application/schema+json", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<byte[]> schema() {
        return ResponseEntity.ok(GridSchema.json().getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<Entry> answer(HttpStatus status, RegisteredGrid grid) {
        return ResponseEntity.status(status).location(URI.create("/grids/" + grid.called())).eTag(tag(grid)).body(entry(grid));
    }

    private Entry entry(RegisteredGrid grid) {
        boolean builtIn = grid.id().equals(grids.builtIn().grid().id());
        return new Entry(
                grid.called(), grid.id().name(), grid.id().version(), grid.digest(), grid.shipped(), builtIn,
                builtIn ? List.of("journey") : List.of(), grid.madeAt(), grid.form().claim());
    }

    private static ErrorResponseException refused(Checked.Faulty faulty) {
        List<Fault> faults = faulty.faults();
        String detail = faults.size() == 1 ? faults.getFirst().detail() : faults.size() + " things stand in the way";
        return faulty.isJson()
                ? Question.refused(HttpStatus.UNPROCESSABLE_CONTENT, "not-a-grid", "It cannot be read with", detail, faults)
                : Question.refused(HttpStatus.BAD_REQUEST, "malformed-json", "The body is not JSON that can be kept", detail, faults);
    }

    private static String tag(RegisteredGrid grid) {
        return "\"" + grid.digest() + "\"";
    }

    private static ErrorResponseException conflict(String name, String detail) {
        return Question.refused(HttpStatus.CONFLICT, name, "Not so", detail, List.of());
    }

    private static Grid.Id mark(String after) {
        Grid.Id mark = RegisteredGrids.parse(after);
        if (mark == null || mark.version() == 0) {
            throw Question.unreadable("after", "is the `next` of the page before");
        }
        return mark;
    }
}
