package org.clairevoie.protection.master;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.clairevoie.protection.MasterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/// Another master key in the place of the one in use, while the service runs: from its first step on persons are wrapped by the new
/// one, then every key is wrapped anew, some at a time, and in the end the old one is let go, which the database refuses as long as it
/// wraps anything. Cut short anywhere, whoever goes on finds what is left; two at once hinder nobody. What is sealed and every
/// pseudonym stay as they are.
public final class MasterKeyChange {
    private final MasterKeyring ring;
    private final MasterKeyRows rows;
    private final int batch;
    private String after = "";

    /// @param batch keys that are wrapped anew between two looks at the database
    MasterKeyChange(MasterKeyring ring, MasterKeyRows rows, int batch) {
        this.ring = ring;
        this.rows = rows;
        this.batch = batch;
    }

    /// How many persons' keys each master key wraps, by its fingerprint.
    ///
    /// @param leaving the one whose place is being taken; null when none is
    public record Progress(String current, @Nullable String leaving, Map<String, Long> keys) {}

    public Progress progress() {
        ring.refresh();
        return new Progress(ring.current().fingerprint(), leaving(), rows.counts());
    }

    /// @return false when there is nothing to change to; a change that is under way goes on
    public boolean begin() {
        if (leaving() == null) {
            MasterKey next = ring.next();
            if (next == null) {
                return false;
            }
            MasterKey before = ring.current();
            rows.change(before.fingerprint(), next.fingerprint(), next.wrapPseudonymsOf(before));
        }
        ring.refresh();
        return true;
    }

    /// Where the next key is to stand.
    public String nextPath() {
        return ring.nextPath();
    }

    /// Wraps some keys anew, or ends the change.
    ///
    /// @return whether there is more to do
    synchronized boolean goOn() {
        String leaving = leaving();
        if (leaving == null) {
            return false;
        }
        ring.refresh();
        List<MasterKeyRows.Wrapped> some = rows.wrappedBy(leaving, after, batch);
        if (!some.isEmpty()) {
            MasterKey old = ring.of(leaving);
            MasterKey anew = ring.current();
            rows.rewrap(some, some.stream().map(key -> rewrapped(key, old, anew)).toList(), anew.fingerprint());
            after = some.getLast().person();
            return true;
        }
        after = "";
        return !ended(leaving);
    }

    private static MasterKeyRows.Wrapped rewrapped(MasterKeyRows.Wrapped key, MasterKey old, MasterKey anew) {
        HexFormat hex = HexFormat.of();
        return new MasterKeyRows.Wrapped(key.person(), hex.formatHex(anew.wrap(old.unwrap(hex.parseHex(key.key()), key.person()), key.person())));
    }

    /// Not yet, when a node that had not heard of it has wrapped somebody by the old one meanwhile.
    private boolean ended(String leaving) {
        rows.letGo(leaving);
        try {
            rows.end(leaving);
        } catch (DataIntegrityViolationException wrapsStill) {
            return false;
        }
        rows.writeKeysAnew();
        ring.refresh();
        return true;
    }

    private @Nullable String leaving() {
        return rows.all().stream().filter(MasterKeyRows.Row::leaving).map(MasterKeyRows.Row::fingerprint).findFirst().orElse(null);
    }
}
