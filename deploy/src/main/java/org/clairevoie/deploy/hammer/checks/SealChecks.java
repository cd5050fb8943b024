package org.clairevoie.deploy.hammer.checks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.clairevoie.deploy.scene.Patience;
import org.clairevoie.deploy.verifier.Finding;
import org.clairevoie.deploy.verifier.Verify;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.SignedNote;

/// The sealed log as an auditor sees it who comes by now and then, and keeps the checkpoint that was last.
public final class SealChecks {
    private byte[] kept = new byte[0];

    /// I11: what was acknowledged is sealed.
    ///
    /// @return whether it is in time
    public boolean reaches(Readings node, long events, Duration within) {
        return Patience.of(within).until(() -> {
            try {
                return Checkpoint.parse(SignedNote.parse(node.get("/audit/checkpoint").text()).text()).size() >= events;
            } catch (IOException | IllegalArgumentException notYet) {
                return false;
            }
        });
    }

    /// I10: every checkpoint goes on from the one kept before.
    public List<Violation> goesOn(Readings node) throws IOException {
        byte[] last = node.get("/audit/checkpoint").text().getBytes(StandardCharsets.UTF_8);
        byte[] before = kept.length == 0 ? last : kept;
        kept = last;
        Finding found = Verify.checkpoints(before, last, "http://localhost:" + node.port() + "/audit");
        return found instanceof Finding.Broken broken ? List.of(new Violation("I10", broken.toString())) : List.of();
    }
}
