package org.clairevoie.query.audit.sealed;

import java.util.List;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.audit.sealed.stored.CheckpointRows;
import org.clairevoie.query.audit.sealed.stored.Head;
import org.clairevoie.query.audit.sealed.stored.TileRows;
import org.clairevoie.transparency.tiles.EntryBundle;
import org.clairevoie.transparency.tiles.Tile;
import org.clairevoie.transparency.tiles.TilePath;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `GET /audit/checkpoint` and `/audit/tile/…`, as c2sp.org/tlog-tiles has them. Checkpoint and hashes tell nothing of anybody: they are
/// for everyone. The entries are not.
@RestController
final class TilesEndpoint {
    private final CheckpointRows checkpoints;
    private final TileRows tiles;
    private final JdbcClient database;

    TilesEndpoint(CheckpointRows checkpoints, TileRows tiles, JdbcClient database) {
        this.checkpoints = checkpoints;
        this.tiles = tiles;
        this.database = database;
    }

    @GetMapping("/audit/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        Head head = head();
        return Addressed.fresh(checkpoints.withCosignatures(head.size(), head.note()).toString());
    }

    @GetMapping("/audit/tile/{level:[0-9]{1,2}}/{*number}")
    ResponseEntity<byte[]> tile(@PathVariable String level, @PathVariable String number) {
        TilePath path = sealed(TilePath.parse(level, number.substring(1)));
        Tile tile = tiles.find(path.tile());
        if (tile == null || tile.width() < path.width()) {
            throw new IllegalStateException("the sealed log has lost " + path);
        }
        return Addressed.unchanging(tile.first(path.width()).bytes(), true);
    }

    /// The rows of the log as they are, in the order of their positions: whether they are those that were sealed, who asks finds out.
    @GetMapping("/audit/tile/entries/{*number}")
    ResponseEntity<byte[]> entries(@PathVariable String number) {
        TilePath path = sealed(TilePath.parse("entries", number.substring(1)));
        long first = path.tile().index() << Tile.HEIGHT;
        List<byte[]> envelopes = database.sql("select envelope from event_log where position >= ? and position < ? order by position")
                .params(first, first + path.width()).query((row, _) -> row.getBytes(1)).list();
        return Addressed.unchanging(EntryBundle.encode(envelopes), false);
    }

    /// What no checkpoint covers yet may still become another: it is not there.
    private TilePath sealed(@Nullable TilePath path) {
        if (path == null || path.tile().width(head().size()) < path.width()) {
            throw noSuchTile();
        }
        return path;
    }

    private static ErrorResponseException noSuchTile() {
        return Question.unknown("unknown-tile", "the last checkpoint covers no such tile; c2sp.org/tlog-tiles tells how they are numbered");
    }

    private Head head() {
        Head head = checkpoints.head();
        if (head == null) {
            throw Question.notYet("not-sealed-yet", "no checkpoint was signed yet");
        }
        return head;
    }
}
