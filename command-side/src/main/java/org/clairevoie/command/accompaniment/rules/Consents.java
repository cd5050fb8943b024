package org.clairevoie.command.accompaniment.rules;

import java.util.List;
import java.util.stream.Stream;
import org.clairevoie.command.accompaniment.Entries;
import org.clairevoie.command.accompaniment.Entry;
import org.clairevoie.command.accompaniment.Happened;
import org.clairevoie.events.ConsentRecorded;
import org.clairevoie.events.ConsentWithdrawn;
import org.clairevoie.events.Purpose;
import org.jspecify.annotations.Nullable;

/// What was agreed and withdrawn for one purpose, in happened time.
record Consents(List<Entry> said) {
    static Consents of(Entries entries, Purpose purpose) {
        return new Consents(Stream.of(ConsentRecorded.class, ConsentWithdrawn.class).flatMap(entries::of)
                .filter(entry -> purpose(entry) == purpose).sorted(Entry.IN_HAPPENED_TIME).toList());
    }

    /// Whether the last word before that moment was a withdrawal.
    boolean withdrawnAt(Happened happened) {
        return said.stream().filter(entry -> happened.surelyAfter(entry.happened()))
                .reduce((_, later) -> later)
                .filter(entry -> entry.type() == ConsentWithdrawn.class).isPresent();
    }

    static @Nullable Purpose purpose(Entry entry) {
        if (entry.effective().event() instanceof ConsentRecorded recorded) {
            return recorded.purpose();
        }
        return entry.effective().event() instanceof ConsentWithdrawn withdrawn ? withdrawn.purpose() : null;
    }
}
