package org.clairevoie.query.audit.sealed.keys;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.clairevoie.transparency.note.SignedNote;
import org.jspecify.annotations.Nullable;

/// The keys that this node signs with. They are made at the very first start; afterwards missing ones, or others than those that
/// signed last, are refused: a log that changes its keys unsaid cannot be told from a forged one.
public final class KeyRing {
    private final SealingKeyFile file;
    private final KeyRows rows;
    private volatile Current current;

    /// @param number of these keys among all that ever signed
    public record Current(int number, SealingKeys keys) {}

    private KeyRing(SealingKeyFile file, KeyRows rows, Current current) {
        this.file = file;
        this.rows = rows;
        this.current = current;
    }

    /// @param origin what the log is called; empty for a name of its own, made once and kept with the keys
    /// @throws IllegalStateException when the keys are not those that signed last
    public static KeyRing open(Path path, String origin, KeyRows rows, Clock clock) {
        SealingKeyFile file = new SealingKeyFile(path);
        if (file.read() == null) {
            if (!rows.all().isEmpty()) {
                throw new IllegalStateException("the sealing keys " + file.path() + " are missing, and the log was signed with them: put the "
                        + "file back from its backup, or see `sealed-log.md` for keys that are lost for good");
            }
            file.create(SealingKeys.generate(origin.isEmpty() ? "clairevoie.invalid/" + UuidCreator.getTimeOrderedEpoch() : origin));
        }
        SealingKeys keys = present(file);
        rows.begin(keys.vkeys(), clock.instant());
        KeyRows.Keys last = rows.all().getLast();
        if (!last.vkeys().equals(keys.vkeys())) {
            keys = takenOver(file, last);
        }
        if (!origin.isEmpty() && !origin.equals(keys.origin())) {
            throw new IllegalStateException("the log is called " + keys.origin() + " for ever, and not " + origin + " (clairevoie.sealing.origin)");
        }
        return new KeyRing(file, rows, new Current(last.number(), keys));
    }

    public Current current() {
        return current;
    }

    /// Keys that are to take over, on the disk before anything is signed with them. To be asked for by who holds the last checkpoint and
    /// knows that no others were announced: those would be written over.
    public SealingKeys prepare() {
        SealingKeys next = SealingKeys.generate(current.keys().origin());
        file.writeNext(next);
        return next;
    }

    /// Writes down that they take over, in the transaction of who asks.
    public KeyRows.Keys announce(SealingKeys next, SignedNote rotation, long size, Instant now) {
        int number = current.number() + 1;
        rows.add(number, next.vkeys(), size, rotation.toString(), now);
        return new KeyRows.Keys(number, next.vkeys(), size, rotation.toString(), now);
    }

    /// From now on these sign.
    public void turn(int number, SealingKeys keys) {
        file.adoptNext();
        current = new Current(number, keys);
    }

    public List<KeyRows.Keys> history() {
        return rows.all();
    }

    /// A rotation that was recorded, and then cut short before the file was in its place.
    private static SealingKeys takenOver(SealingKeyFile file, KeyRows.Keys last) {
        SealingKeys next = file.readNext();
        if (next == null || !next.vkeys().equals(last.vkeys())) {
            throw new IllegalStateException("the sealing keys " + file.path() + " are not those that signed last (" + last.vkeys().lines().findFirst().orElse("")
                    + "), and no rotation to them is recorded");
        }
        file.adoptNext();
        return next;
    }

    private static SealingKeys present(SealingKeyFile file) {
        @Nullable SealingKeys keys = file.read();
        if (keys == null) {
            throw new IllegalStateException("the sealing keys " + file.path() + " went away while they were read");
        }
        return keys;
    }
}
