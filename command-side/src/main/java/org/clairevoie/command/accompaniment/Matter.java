package org.clairevoie.command.accompaniment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.EventRef;
import org.clairevoie.events.EventRetracted;
import org.clairevoie.events.LinkAsserted;
import org.clairevoie.events.LinkWithdrawn;
import org.clairevoie.events.Told;
import org.jspecify.annotations.Nullable;

/// What is put before the rules: the proposed event with its refs resolved, and the record before it and as it would be after.
///
/// @param before the record without the event
/// @param after the record as it would be with the event: rules over time compare the two
/// @param own the event as it would be recorded
public record Matter(Entries before, Entries after, Entry own, Instant now, Limits limits) {
    static Matter of(Entries before, Proposed proposed, UUID eventId, Instant now, Limits limits) {
        Told told = new Resolution(before, proposed.key().source()).of(proposed.told());
        Entries after = before.plus(eventId, proposed.key(), proposed.contentTag(), told);
        return new Matter(before, after, Objects.requireNonNull(after.find(eventId), "just recorded"), now, limits);
    }

    public Told told() {
        return own.told();
    }

    /// Null when the ref names nothing that was recorded before in this accompaniment.
    public @Nullable Entry find(EventRef ref) {
        return before.find(ref, own.key().source());
    }

    /// The recorded event that is to be corrected, retracted or contested.
    public @Nullable Entry target() {
        return before.find(own.target());
    }

    /// Whether it corrects or retracts an event of one of these classes.
    public boolean amends(Set<Class<? extends AccompanimentEvent>> types) {
        Entry target = target();
        return target != null && types.contains(target.type()) && (told().is(EventCorrected.class) || told().is(EventRetracted.class));
    }

    /// The event itself, then its replacement of another one.
    public List<Telling> tellings() {
        return told().event() instanceof EventCorrected correction && correction.replacement() instanceof Told replacement
                ? List.of(Telling.itself(told()), Telling.replacement(replacement))
                : List.of(Telling.itself(told()));
    }

    /// The recorded events that read otherwise after this one, as they would then be: what it corrects or retracts, what that
    /// had corrected, what a link leaves from.
    public List<Entry> amended() {
        SequencedMap<UUID, Entry> amended = new LinkedHashMap<>();
        Entry next = after.find(aim(own));
        while (next != null && amended.putIfAbsent(next.eventId(), next) == null) {
            next = after.find(aim(next));
        }
        return List.copyOf(amended.values());
    }

    private static @Nullable UUID aim(Entry entry) {
        if (entry.effective().event() instanceof LinkAsserted asserted) {
            return asserted.from().eventId();
        }
        return entry.effective().event() instanceof LinkWithdrawn withdrawn ? withdrawn.from().eventId() : entry.target();
    }
}
