package org.clairevoie.query.audit.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clairevoie.query.audit.sealed.stored.Proofs;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.proof.TlogProof;
import org.clairevoie.transparency.tree.Hash;

/// Writes a bundle as it is read, a few hundred events in memory: a zip with a file an event and a file a proof, and what it takes to
/// read them.
final class Bundle {
    /// What the manifest begins with. No checkpoint does.
    private static final String TITLE = "clairevoie.org/bundle/v1";
    private static final int TOGETHER = 256;
    private final BundleRows rows;
    private final Proofs proofs;
    private final UUID accompanimentId;
    private final SignedNote checkpoint;

    Bundle(BundleRows rows, Proofs proofs, UUID accompanimentId, SignedNote checkpoint) {
        this.rows = rows;
        this.proofs = proofs;
        this.accompanimentId = accompanimentId;
        this.checkpoint = checkpoint;
    }

    /// @param beside files that are not events, by name; the manifest tells their digests
    /// @param signing signs the manifest
    void write(OutputStream out, int events, Map<String, byte[]> beside, Signing signing, Instant now) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            // Ciphertext, hashes and signatures hardly shrink, and most of the time would go into trying.
            zip.setLevel(Deflater.NO_COMPRESSION);
            Map<String, byte[]> files = new TreeMap<>(beside);
            files.put("checkpoint", utf8(checkpoint.toString()));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue(), now);
            }
            put(zip, "manifest", utf8(signing.sign(manifest(events, files, now)).toString()), now);
            for (int from = 0; from < events; from += TOGETHER) {
                putEvents(zip, rows.entries(accompanimentId, from, Math.min(events, from + TOGETHER)), now);
            }
        }
    }

    /// Signs the text of a note.
    @FunctionalInterface
    interface Signing {
        SignedNote sign(String text);
    }

    private void putEvents(ZipOutputStream zip, List<BundleRows.Entry> entries, Instant now) throws IOException {
        List<TlogProof> proven = proofs.of(entries.stream().map(entry -> entry.position).toList(), checkpoint);
        for (int each = 0; each < entries.size(); each++) {
            String name = String.format(Locale.ROOT, "events/%012d", entries.get(each).position);
            put(zip, name + ".json", entries.get(each).envelope, now);
            put(zip, name + ".tlog-proof", utf8(proven.get(each).toString()), now);
        }
    }

    private String manifest(int events, Map<String, byte[]> files, Instant now) {
        StringBuilder manifest = new StringBuilder(TITLE).append("\njourney ").append(accompanimentId)
                .append("\nevents ").append(events).append("\nmade ").append(now).append('\n');
        files.forEach((name, bytes) ->
                manifest.append(HexFormat.of().formatHex(Hash.sha256(bytes).bytes())).append("  ").append(name).append('\n'));
        return manifest.toString();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes, Instant now) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(now));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
