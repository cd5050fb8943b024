package org.clairevoie.query.contrast.kept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.clairevoie.events.RecordedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Adds events to the parts of graphs. A part takes a piece when it holds exactly what comes before it: what it holds already is left
/// out, so that twice is as once, and what would leave a hole is refused.
public final class PieceRows {
    private final JdbcClient database;

    public PieceRows(JdbcClient database) {
        this.database = database;
    }

    private record Part(UUID accompanimentId, int part) {}

    /// The next events of a part, in sequence without a gap.
    private record Piece(Part part, List<RecordedEvent> events) {
        /// How many events the part holds before these.
        int before() {
            return events.getFirst().sequence() % KeptGraph.EVENTS_A_PART;
        }
    }

    /// @throws IllegalStateException when an event is missing before one of these
    public void add(List<RecordedEvent> events) {
        List<Piece> pieces = pieces(events);
        if (write(pieces) < pieces.size()) {
            List<Piece> rest = notHeld(pieces);
            if (write(rest) < rest.size()) {
                throw new IllegalStateException("an event is missing before one of " + events.getFirst().accompanimentId() + " and those beside it");
            }
        }
        database.sql("""
                insert into contrast_taken values (true, ?)
                on conflict (alone) do update set position = greatest(contrast_taken.position, excluded.position)""")
                .param(events.stream().mapToLong(RecordedEvent::position).max().orElseThrow()).update();
    }

    private static List<Piece> pieces(List<RecordedEvent> events) {
        Map<Part, List<RecordedEvent>> parts = new HashMap<>();
        List<Piece> pieces = new ArrayList<>();
        for (RecordedEvent event : events) {
            Part part = new Part(event.accompanimentId(), KeptGraph.part(event.sequence()));
            List<RecordedEvent> before = parts.get(part);
            if (before == null || before.getLast().sequence() + 1 != event.sequence()) {
                before = new ArrayList<>();
                parts.put(part, before);
                pieces.add(new Piece(part, before));
            }
            before.add(event);
        }
        return pieces;
    }

    /// @return how many of the pieces were taken
    private int write(List<Piece> pieces) {
        List<Piece> fresh = pieces.stream().filter(piece -> piece.before() == 0).toList();
        List<Piece> further = pieces.stream().filter(piece -> piece.before() > 0).toList();
        return begin(fresh) + addTo(further);
    }

    private int begin(List<Piece> pieces) {
        return pieces.isEmpty() ? 0 : database.sql("""
                insert into contrast (accompaniment_id, part, bucket, first_position, last_position, held, events)
                select * from unnest(cast(? as uuid[]), cast(? as integer[]), cast(? as smallint[]), cast(? as bigint[]), cast(? as bigint[]),
                    cast(? as smallint[]), cast(? as bytea[]))
                on conflict do nothing""")
                .params(accompaniments(pieces), each(pieces, piece -> piece.part.part, Integer[]::new),
                        each(pieces, piece -> (short) Bucket.of(piece.part.accompanimentId), Short[]::new),
                        each(pieces, piece -> piece.events.getFirst().position(), Long[]::new), lastPositions(pieces), counts(pieces), bytes(pieces))
                .update();
    }

    private int addTo(List<Piece> pieces) {
        return pieces.isEmpty() ? 0 : database.sql("""
                update contrast set last_position = piece.last, held = contrast.held + piece.held, events = contrast.events || piece.events
                from unnest(cast(? as uuid[]), cast(? as integer[]), cast(? as smallint[]), cast(? as bigint[]), cast(? as smallint[]),
                    cast(? as bytea[])) as piece (accompaniment_id, part, before, last, held, events)
                where contrast.accompaniment_id = piece.accompaniment_id and contrast.part = piece.part and contrast.held = piece.before""")
                .params(accompaniments(pieces), each(pieces, piece -> piece.part.part, Integer[]::new),
                        each(pieces, piece -> (short) piece.before(), Short[]::new), lastPositions(pieces), counts(pieces), bytes(pieces))
                .update();
    }

    private List<Piece> notHeld(List<Piece> pieces) {
        Map<Part, Integer> held = new HashMap<>();
        database.sql("select accompaniment_id, part, held from contrast where (accompaniment_id, part) in (select * from unnest(cast(? as uuid[]), cast(? as integer[])))")
                .params(accompaniments(pieces), each(pieces, piece -> piece.part.part, Integer[]::new))
                .query((row, _) -> held.put(new Part(row.getObject(1, UUID.class), row.getInt(2)), row.getInt(3))).list();
        List<Piece> rest = new ArrayList<>();
        for (Piece piece : pieces) {
            int known = Math.clamp(held.getOrDefault(piece.part, 0) - (long) piece.before(), 0, piece.events.size());
            if (known < piece.events.size()) {
                rest.add(new Piece(piece.part, piece.events.subList(known, piece.events.size())));
            }
        }
        return rest;
    }

    private static UUID[] accompaniments(List<Piece> pieces) {
        return each(pieces, piece -> piece.part.accompanimentId, UUID[]::new);
    }

    private static Long[] lastPositions(List<Piece> pieces) {
        return each(pieces, piece -> piece.events.getLast().position(), Long[]::new);
    }

    private static Short[] counts(List<Piece> pieces) {
        return each(pieces, piece -> (short) piece.events.size(), Short[]::new);
    }

    private static byte[][] bytes(List<Piece> pieces) {
        return each(pieces, piece -> KeptGraph.write(piece.events), byte[][]::new);
    }

    private static <T> T[] each(List<Piece> pieces, Function<Piece, T> value, java.util.function.IntFunction<T[]> array) {
        return pieces.stream().map(value).toArray(array);
    }
}
