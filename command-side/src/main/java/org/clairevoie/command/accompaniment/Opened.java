package org.clairevoie.command.accompaniment;

import java.time.Instant;
import java.util.UUID;
import org.clairevoie.events.AccompanimentClosed;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.AccompanimentReopened;
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

    /// Since when it is over for certain; null while it goes on. One whose opening was retracted was never begun.
    public @Nullable Instant overSince() {
        if (entries.of(AccompanimentOpened.class).findAny().isEmpty()) {
            return Instant.EPOCH;
        }
        Entry closed = last(AccompanimentClosed.class);
        Entry reopened = last(AccompanimentReopened.class);
        return closed == null || (reopened != null && Entry.IN_HAPPENED_TIME.compare(closed, reopened) < 0) ? null : closed.happened().last();
    }

    private @Nullable Entry last(Class<? extends AccompanimentEvent> type) {
        return entries.of(type).reduce((_, later) -> later).orElse(null);
    }
}
