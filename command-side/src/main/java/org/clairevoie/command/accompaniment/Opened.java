package org.clairevoie.command.accompaniment;

import java.util.UUID;
import org.clairevoie.events.PersonalDataErased;
import org.clairevoie.events.RecordedEvent;
import org.jspecify.annotations.Nullable;

/// An accompaniment with a history, be it running, paused or closed: those are judged at the moment that an event happened.
///
/// @param person the pseudonym in the opening as first recorded: the events are sealed with that person's key, so that no
///     correction of the opening moves them to another person
/// @param openedFor the organisation under whose authority it was opened
public record Opened(UUID accompanimentId, String person, @Nullable String openedFor, Entries entries) implements Accompaniment {
    @Override
    public Opened evolve(RecordedEvent recorded) {
        return new Opened(accompanimentId, person, openedFor, entries.plus(recorded));
    }

    /// Whether the person's key is gone: a repeat can then no longer be compared.
    public boolean erased() {
        return entries.of(PersonalDataErased.class).findAny().isPresent();
    }
}
