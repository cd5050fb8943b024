package org.clairevoie.protection.master;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.protection.MasterKey;
import org.clairevoie.protection.MasterKeyUnavailable;
import org.clairevoie.protection.MasterKeys;
import org.jspecify.annotations.Nullable;

/// The master keys that this database needs, found in their files. A missing or another key is refused: nothing personal could be read
/// any more.
public final class MasterKeyring implements MasterKeys {
    private final MasterKeyFile file;
    private final MasterKeyRows rows;
    private volatile Map<String, MasterKey> keys = Map.of();
    private volatile @Nullable MasterKey current;

    private MasterKeyring(MasterKeyFile file, MasterKeyRows rows) {
        this.file = file;
        this.rows = rows;
    }

    /// Makes the key at the very first start.
    ///
    /// @throws MasterKeyUnavailable when a key that the database needs is not there, or cannot be read
    static MasterKeyring open(MasterKeyFile file, MasterKeyRows rows) {
        MasterKeyring ring = new MasterKeyring(file, rows);
        if (rows.all().isEmpty()) {
            if (file.inUse() == null) {
                file.create();
            }
            rows.begin(ring.held(file.inUse()).fingerprint());
        }
        ring.refresh();
        return ring;
    }

    private MasterKey held(@Nullable MasterKey key) {
        if (key == null) {
            throw new MasterKeyUnavailable("the master key " + file.path() + " was there and is gone", null);
        }
        return key;
    }

    @Override
    public MasterKey current() {
        return held(current);
    }

    @Override
    public MasterKey of(String fingerprint) {
        MasterKey known = keys.get(fingerprint);
        if (known == null) {
            refresh();
            known = keys.get(fingerprint);
        }
        if (known == null) {
            throw new MasterKeyUnavailable("a key of this database is wrapped by the master key " + fingerprint + ", which it does not name", null);
        }
        return known;
    }

    @Override
    public synchronized void refresh() {
        List<MasterKeyRows.Row> needed = rows.all();
        Map<String, MasterKey> here = here();
        if (needed.size() == 1 && here.containsKey(needed.getFirst().fingerprint()) && isNext(needed.getFirst().fingerprint())) {
            file.promoteNext();
        }
        Map<String, MasterKey> found = new LinkedHashMap<>();
        for (MasterKeyRows.Row row : needed) {
            MasterKey key = here.get(row.fingerprint());
            if (key == null) {
                throw missing(row, needed.size() > 1, here);
            }
            found.put(row.fingerprint(), key.withPseudonyms(row.pseudonyms() == null ? null : HexFormat.of().parseHex(row.pseudonyms())));
        }
        keys = found;
        current = found.get(needed.getFirst().fingerprint());
    }

    /// Those in the two files, by fingerprint.
    private Map<String, MasterKey> here() {
        Map<String, MasterKey> here = new LinkedHashMap<>();
        MasterKey inUse = file.inUse();
        MasterKey next = file.next();
        if (inUse != null) {
            here.put(inUse.fingerprint(), inUse);
        }
        if (next != null) {
            here.putIfAbsent(next.fingerprint(), next);
        }
        return here;
    }

    /// Whether it is the one beside, and not the one in use: a change that has ended.
    private boolean isNext(String fingerprint) {
        MasterKey inUse = file.inUse();
        MasterKey next = file.next();
        return next != null && next.fingerprint().equals(fingerprint) && (inUse == null || !inUse.fingerprint().equals(fingerprint));
    }

    private MasterKeyUnavailable missing(MasterKeyRows.Row row, boolean changing, Map<String, MasterKey> here) {
        if (changing) {
            return new MasterKeyUnavailable("the master key is being changed, and neither " + file.path() + " nor " + file.nextPath()
                    + " is the one with the fingerprint " + row.fingerprint() + ": put both there", null);
        }
        return here.isEmpty()
                ? new MasterKeyUnavailable("the master key " + file.path() + " is missing, and the database holds values sealed under it "
                        + "(fingerprint " + row.fingerprint() + "): put the file back from its backup", null)
                : new MasterKeyUnavailable("the master key " + file.path() + " (fingerprint " + String.join(", ", here.keySet())
                        + ") is not the one this database was sealed under (fingerprint " + row.fingerprint() + ")", null);
    }

    /// The key that is to take the place of the current one; null when no other stands beside it.
    @Nullable MasterKey next() {
        MasterKey next = file.next();
        return next == null || next.fingerprint().equals(current().fingerprint()) ? null : next;
    }

    String nextPath() {
        return file.nextPath().toString();
    }
}
