package org.clairevoie.deploy.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.KeyType;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.note.SigningKey;
import org.clairevoie.transparency.tiles.EntryBundle;
import org.clairevoie.transparency.tiles.GrowingTree;
import org.clairevoie.transparency.tiles.Tile;
import org.clairevoie.transparency.tiles.TilePath;
import org.clairevoie.transparency.tree.Merkle;

/// A log as files in a folder, to be tampered with.
record MirroredLog(Path folder, SigningKey key, List<byte[]> entries) {
    static final String ORIGIN = "log.example/mirrored";

    static MirroredLog of(Path folder, int size) {
        List<byte[]> entries = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            entries.add(entry(index, "what happened"));
        }
        MirroredLog log = new MirroredLog(folder, SigningKey.generate(ORIGIN, KeyType.ED25519), entries);
        log.writeEntries(entries);
        log.writeTiles(entries);
        log.write("checkpoint", log.checkpoint(entries));
        return log;
    }

    /// As the log writes it, as far as anybody looks.
    static byte[] entry(int index, String what) {
        return ("{\"accompanimentId\":\"a\",\"payload\":{\"text\":\"" + what + "\"},\"position\":" + index + ",\"sequence\":" + index + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    Path policy() {
        write("policy", ("log " + key + "\nquorum none\n").getBytes(StandardCharsets.UTF_8));
        return folder.resolve("policy");
    }

    byte[] checkpoint(List<byte[]> of) {
        String text = new Checkpoint(ORIGIN, of.size(), tree(of).root()).text();
        return new SignedNote(text, List.of(key.sign(text, 0))).toString().getBytes(StandardCharsets.UTF_8);
    }

    void writeEntries(List<byte[]> of) {
        for (int first = 0; first < of.size(); first += Tile.WIDTH) {
            List<byte[]> bundle = of.subList(first, Math.min(of.size(), first + Tile.WIDTH));
            // A mirror that asks for a bundle of the signed size gets what rows there are.
            int width = Math.min(entries.size() - first, Tile.WIDTH);
            write(TilePath.entries(first / Tile.WIDTH, width).toString(), EntryBundle.encode(bundle));
        }
    }

    void writeTiles(List<byte[]> of) {
        tree(of).takeChanged().forEach((id, tile) -> write(TilePath.of(id, tile.width()).toString(), tile.bytes()));
    }

    void write(String path, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.write(folder.resolve(path), bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// One bit of one byte of a file is another.
    void flip(String path, int at) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(path));
            bytes[at] ^= 1;
            Files.write(folder.resolve(path), bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static GrowingTree tree(List<byte[]> of) {
        GrowingTree tree = GrowingTree.empty();
        of.forEach(entry -> tree.add(Merkle.leaf(entry)));
        return tree;
    }
}
