package org.clairevoie.command.rights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.events.PersonalDataErased;
import org.clairevoie.protection.StoredPersonKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Takes erasures from one state to the next. Any node may, two at once may: every step done again changes nothing.
final class Erasing {
    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);
    private final ErasureRows erasures;
    private final PersonRows persons;
    private final Acts acts;
    private final StoredPersonKeys keys;
    private final Clock clock;
    private final Duration forgotten;
    /// Transactions that were open when this node met an erasure whose key is destroyed, and still are.
    private final Map<UUID, Set<String>> open = new HashMap<>();

    /// @param forgotten how long after its destruction no node has a key in memory any more
    Erasing(ErasureRows erasures, PersonRows persons, Acts acts, StoredPersonKeys keys, Clock clock, Duration forgotten) {
        this.erasures = erasures;
        this.persons = persons;
        this.acts = acts;
        this.keys = keys;
        this.clock = clock;
        this.forgotten = forgotten;
    }

    /// One step of each that is unfinished; one that cannot go on does not stop the others.
    void goOn() {
        List<Erasure> due = new ArrayList<>();
        List<Erasure> unfinished = erasures.unfinished();
        // Another node may have finished one, and one that is begun again has other transactions in its way.
        open.keySet().retainAll(unfinished.stream().filter(erasure -> erasure.state() == Erasure.State.DESTROYED).map(Erasure::id).toList());
        for (Erasure erasure : unfinished) {
            try {
                if (step(erasure)) {
                    due.add(erasure);
                }
            } catch (RuntimeException broken) {
                LOG.error("the erasure {} could not go on from {}; it is tried again", erasure.id(), erasure.state(), broken);
            }
        }
        if (!due.isEmpty()) {
            finish(due);
        }
    }

    /// @return whether nothing but the bytes of the key is left
    private boolean step(Erasure erasure) {
        Instant now = clock.instant();
        switch (erasure.state()) {
            case ASKED -> {
                sayErased(erasure);
                erasures.recorded(erasure, now);
            }
            case RECORDED -> {
                erasures.destroy(erasure, now);
                keys.forget(erasure.person());
            }
            case DESTROYED -> {
                boolean unseen = isUnseen(erasure);
                if (unseen && now.isAfter(Objects.requireNonNull(erasure.destroyedAt()).plus(forgotten))) {
                    // An accompaniment may have been opened between the first word and the destruction, or by a node that still had the key.
                    sayErased(erasure);
                    return true;
                }
            }
            case DONE -> { }
        }
        return false;
    }

    /// Nobody's transaction is open any more that may see the row as it was.
    private boolean isUnseen(Erasure erasure) {
        Set<String> before = open.computeIfAbsent(erasure.id(), _ -> erasures.transactions());
        if (!before.isEmpty()) {
            before.retainAll(erasures.transactions());
        }
        return before.isEmpty();
    }

    /// The table of the keys is written anew once for all of them.
    private void finish(List<Erasure> due) {
        try {
            erasures.writeKeysAnew();
        } catch (DataAccessException busy) {
            LOG.warn("the keys' table is in use and could not be written anew for {} erasures; it is tried again", due.size(), busy);
            return;
        }
        due.forEach(erasure -> erasures.done(erasure, clock.instant()));
    }

    private void sayErased(Erasure erasure) {
        for (UUID accompaniment : persons.notYetErased(erasure.person())) {
            acts.record(accompaniment, new PersonalDataErased(), "erasure/" + erasure.id(), erasure.askedBy());
        }
    }
}
