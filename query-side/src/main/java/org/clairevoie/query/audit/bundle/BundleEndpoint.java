package org.clairevoie.query.audit.bundle;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.audit.sealed.keys.KeyRing;
import org.clairevoie.query.audit.sealed.keys.KeyRows;
import org.clairevoie.query.audit.sealed.keys.SealingKeys;
import org.clairevoie.query.audit.sealed.stored.Proofs;
import org.clairevoie.transparency.note.SignedNote;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `GET /audit/journeys/{id}/bundle`: the history as a file. What persons said stays sealed in it, so that it may outlive an erasure.
@RestController
final class BundleEndpoint {
    private final BundleRows rows;
    private final Proofs proofs;
    private final KeyRing ring;
    private final List<BundlePart> parts;
    private final Clock clock;

    BundleEndpoint(BundleRows rows, Proofs proofs, KeyRing ring, List<BundlePart> parts, Clock clock) {
        this.rows = rows;
        this.proofs = proofs;
        this.ring = ring;
        this.parts = List.copyOf(parts);
        this.clock = clock;
    }

    @GetMapping("/audit/journeys/{id}/bundle")
    void bundle(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        BundleRows.Extent extent = rows.extent(id);
        if (extent.events() == 0) {
            throw Question.unknownJourney(id);
        }
        SignedNote checkpoint = proofs.over(extent.last());
        if (checkpoint == null) {
            throw Question.notYet("not-sealed-yet", "the last event of this journey was recorded a moment ago and is not sealed yet");
        }
        Map<String, byte[]> beside = beside(id);
        SealingKeys keys = ring.current().keys();
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"clairevoie-" + id + ".zip\"");
        response.setHeader("Cache-Control", "no-store");
        new Bundle(rows, proofs, id, checkpoint).write(
                response.getOutputStream(), extent.events(), beside, text -> new SignedNote(text, List.of(keys.vouch(text))), clock.instant());
    }

    private Map<String, byte[]> beside(UUID id) {
        Set<String> types = rows.types(id);
        Map<String, byte[]> files = new TreeMap<>();
        parts.forEach(part -> files.putAll(part.files(id, types)));
        List<String> policy = new ArrayList<>(List.of("# The keys that sign this log, as the log says itself: compare them with those you know."));
        for (KeyRows.Keys keys : ring.history()) {
            keys.verifiers().forEach(key -> policy.add("log " + key));
            if (keys.rotation() != null) {
                files.put("rotations/" + keys.number(), Objects.requireNonNull(keys.rotation()).getBytes(StandardCharsets.UTF_8));
            }
        }
        policy.add("quorum none\n");
        files.put("policy", String.join("\n", policy).getBytes(StandardCharsets.UTF_8));
        files.put("README.txt", readme());
        return files;
    }

    private static byte[] readme() {
        try (InputStream text = BundleEndpoint.class.getResourceAsStream("README.txt")) {
            return Objects.requireNonNull(text, "README.txt stands beside this class").readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
