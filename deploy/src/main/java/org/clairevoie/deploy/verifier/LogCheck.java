package org.clairevoie.deploy.verifier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.Malformed;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.policy.Policy;
import org.clairevoie.transparency.tiles.EntryBundle;
import org.clairevoie.transparency.tiles.GrowingTree;
import org.clairevoie.transparency.tiles.Tile;
import org.clairevoie.transparency.tiles.TileId;
import org.clairevoie.transparency.tiles.TilePath;
import org.clairevoie.transparency.tree.Hash;
import org.clairevoie.transparency.tree.Merkle;
import org.jspecify.annotations.Nullable;

/// A whole log from its files: every entry hashed anew, every tile compared, the root against the one that is signed.
final class LogCheck {
    private static final long NONE = Long.MAX_VALUE;
    private final LogSource source;
    private final @Nullable Policy policy;
    private final GrowingTree fromEntries = GrowingTree.empty();
    private final GrowingTree fromTiles = GrowingTree.empty();
    private long firstOther = NONE;
    private String otherwise = "";

    LogCheck(LogSource source, @Nullable Policy policy) {
        this.source = source;
        this.policy = policy;
    }

    Finding run() throws IOException {
        byte[] bytes = source.find("checkpoint");
        if (bytes == null) {
            throw new Unreadable("there is no checkpoint");
        }
        try {
            SignedNote note = SignedNote.parse(bytes);
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            Policy.Verdict verdict = policy == null ? null : policy.judge(note, checkpoint.origin());
            if (verdict != null && !verdict.holds()) {
                return Finding.Broken.of("the checkpoint: " + verdict.why());
            }
            for (long index = 0; index << Tile.HEIGHT < checkpoint.size(); index++) {
                take(index, new TileId(0, index).width(checkpoint.size()));
            }
            return judge(checkpoint);
        } catch (Malformed wrong) {
            return Finding.Broken.of("the checkpoint: " + wrong.getMessage());
        }
    }

    /// The entries of one bundle beside the hashes of its tile.
    private void take(long bundle, int width) throws IOException {
        byte[] held = source.find(TilePath.entries(bundle, width).toString());
        List<byte[]> entries = held == null ? List.of() : EntryBundle.decode(held);
        Tile tile = tile(new TileId(0, bundle), width);
        for (int each = 0; each < width; each++) {
            long index = (bundle << Tile.HEIGHT) + each;
            Hash leaf = each < entries.size() ? Merkle.leaf(entries.get(each)) : Merkle.EMPTY;
            Hash sealed = tile == null ? Merkle.EMPTY : tile.hash(each);
            fromEntries.add(leaf);
            fromTiles.add(sealed);
            if (firstOther == NONE && !leaf.equals(sealed)) {
                firstOther = index;
                otherwise = each < entries.size() ? place(entries.get(each), index) : "the entry is missing";
            }
        }
    }

    private static String place(byte[] entry, long index) {
        try {
            long said = EnvelopeFields.of(entry).number("position");
            return said == index ? "the entry is not the one that was sealed"
                    : "an entry stands here that says its position is " + said + ": one was removed, put in or moved";
        } catch (Malformed unreadable) {
            return "the entry is not the one that was sealed, and cannot be read: " + unreadable.getMessage();
        }
    }

    private Finding judge(Checkpoint checkpoint) throws IOException {
        if (fromEntries.root().equals(checkpoint.root())) {
            return firstOther != NONE ? new Finding.Broken(firstOther, "the tile has another hash than the entry, which is as it was sealed")
                    : tiles(checkpoint);
        }
        if (fromTiles.root().equals(checkpoint.root())) {
            return new Finding.Broken(firstOther, otherwise);
        }
        if (firstOther != NONE) {
            return new Finding.Broken(firstOther, otherwise + "; and the hashes were changed with it");
        }
        Finding above = tiles(checkpoint);
        return above instanceof Finding.Broken broken ? broken : Finding.Broken.of("entries and hashes are of one piece, and their root is not the "
                + "one that is signed: this is another history than the one the checkpoint is of");
    }

    /// Every tile above the leaves, as it must be.
    private Finding tiles(Checkpoint checkpoint) throws IOException {
        for (Map.Entry<TileId, Tile> computed : fromEntries.takeChanged().entrySet()) {
            TileId id = computed.getKey();
            Tile stored = tile(id, computed.getValue().width());
            for (int each = 0; each < computed.getValue().width(); each++) {
                if (stored == null || !stored.hash(each).equals(computed.getValue().hash(each))) {
                    long first = ((id.index() << Tile.HEIGHT) + each) << (Tile.HEIGHT * id.level());
                    return new Finding.Broken(first, "the tile " + TilePath.of(id, computed.getValue().width()) + " has not the hash of the entries from here on");
                }
            }
        }
        List<String> remarks = new ArrayList<>();
        remarks.add("all " + checkpoint.size() + " entries of " + checkpoint.origin() + " are those that were sealed");
        if (policy == null) {
            remarks.add("whose signature the checkpoint bears was not looked at; --policy FILE names the keys that you know");
        }
        return new Finding.Holds(remarks);
    }

    private @Nullable Tile tile(TileId id, int width) throws IOException {
        byte[] bytes = source.find(TilePath.of(id, width).toString());
        return bytes == null || bytes.length != width * Hash.BYTES ? null : Tile.of(bytes);
    }
}
