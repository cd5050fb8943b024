package org.clairevoie.transparency.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.Malformed;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.tree.Hash;
import org.clairevoie.transparency.tree.Inclusion;

/// That an entry stands in a log, to be verified offline: its index, its path to the root, and the checkpoint that signs the root.
public record TlogProof(Inclusion inclusion, SignedNote checkpoint) {
    private static final String TITLE = "c2sp.org/tlog-proof@v1";
    private static final String INDEX = "index ";
    private static final String EXTRA = "extra ";

    /// What stands in the line `extra` is passed over: nobody vouches for it.
    ///
    /// @throws Malformed when it is no such proof
    public static TlogProof parse(String proof) {
        int gap = proof.indexOf("\n\n");
        if (gap < 0) {
            throw new Malformed("a proof is a path, an empty line, and a checkpoint");
        }
        List<String> lines = new ArrayList<>(Arrays.asList(proof.substring(0, gap).split("\n", -1)));
        if (!lines.removeFirst().equals(TITLE)) {
            throw new Malformed("not a proof: its first line is not " + TITLE);
        }
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            lines.removeFirst();
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new Malformed("a proof tells the index of its entry");
        }
        SignedNote checkpoint = SignedNote.parse(proof.substring(gap + 2));
        long index = Numbers.parse(lines.removeFirst().substring(INDEX.length()));
        return new TlogProof(new Inclusion(index, Checkpoint.parse(checkpoint.text()).size(), hashes(lines)), checkpoint);
    }

    static List<Hash> hashes(List<String> lines) {
        if (lines.size() > Inclusion.LONGEST_PATH) {
            throw new Malformed("a path has at most " + Inclusion.LONGEST_PATH + " hashes");
        }
        try {
            return lines.stream().map(Hash::parse).toList();
        } catch (IllegalArgumentException notBase64) {
            throw new Malformed("a path has a line that is no hash: " + notBase64.getMessage(), notBase64);
        }
    }

    @Override
    public String toString() {
        StringBuilder proof = new StringBuilder(TITLE).append('\n').append(INDEX).append(inclusion.index()).append('\n');
        inclusion.path().forEach(hash -> proof.append(hash).append('\n'));
        return proof.append('\n').append(checkpoint).toString();
    }
}
