package org.clairevoie.command.rights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.clairevoie.events.PersonalDataErased;
import org.clairevoie.protection.StoredPersonKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes erasures from one state to the next. Any node may, two at once may: every step done again changes nothing.
final class Erasing {
    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);
    private final ErasureRows erasures;
    private final PersonRows persons;
    private final Acts acts;
    private final StoredPersonKeys keys;
    private final Clock clock;
    private final Duration forgotten;

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
        for (Erasure erasure : erasures.unfinished()) {
            try {
                step(erasure);
            } catch (RuntimeException broken) {
                LOG.error("the erasure {} could not go on from {}; it is tried again", erasure.id(), erasure.state(), broken);
            }
        }
    }

    private void step(Erasure erasure) {
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
                if (now.isAfter(Objects.requireNonNull(erasure.destroyedAt()).plus(forgotten))) {
                    // An accompaniment may have been opened between the first word and the destruction, or by a node that still had the key.
                    sayErased(erasure);
                    erasures.writeKeysAnew();
                    erasures.done(erasure, now);
                }
            }
            case DONE -> { }
        }
    }

    private void sayErased(Erasure erasure) {
        for (UUID accompaniment : persons.notYetErased(erasure.person())) {
            acts.record(accompaniment, new PersonalDataErased(), "erasure/" + erasure.id(), erasure.askedBy());
        }
    }
}
