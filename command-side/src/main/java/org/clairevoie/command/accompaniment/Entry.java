package org.clairevoie.command.accompaniment;

import java.util.Comparator;
import java.util.UUID;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.Told;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/// One recorded event, with what the record has said about it since.
///
/// @param told as recorded: it never changes
/// @param corrections those not retracted, by the sequence of the correcting event; the last one holds
/// @param retractedBy the event that retracted this one, null as long as it stands
public record Entry(
        UUID eventId,
        EventKey key,
        int sequence,
        String contentTag,
        Told told,
        TreePMap<Integer, Correction> corrections,
        @Nullable UUID retractedBy) {

    public static final Comparator<Entry> IN_HAPPENED_TIME = Comparator.comparing(Entry::moment);

    /// @param by the correcting event
    public record Correction(UUID by, Told replacement) {}

    static Entry of(UUID eventId, EventKey key, int sequence, String contentTag, Told told) {
        return new Entry(eventId, key, sequence, contentTag, told, TreePMap.empty(), null);
    }

    /// What holds: the last correction, else what was first told.
    public Told effective() {
        return corrections.isEmpty() ? told : corrections.lastEntry().getValue().replacement();
    }

    /// The class under which it was recorded: a correction never changes it.
    public Class<? extends AccompanimentEvent> type() {
        return told.event().getClass();
    }

    public Happened happened() {
        return Happened.of(effective());
    }

    public boolean stands() {
        return retractedBy == null;
    }

    /// The event that this one corrects, retracts or contests.
    public @Nullable UUID target() {
        return told.links().stream()
                .filter(link -> link.type().family() == LinkType.Family.RECORD && link.target() != null)
                .findFirst().map(link -> link.target()).orElse(null);
    }

    Moment moment() {
        return new Moment(happened().first(), sequence);
    }

    Entry correctedBy(Entry correction, Told replacement) {
        return with(corrections.plus(correction.sequence, new Correction(correction.eventId, replacement)), retractedBy);
    }

    Entry withoutCorrection(Entry correction) {
        return with(corrections.minus(correction.sequence), retractedBy);
    }

    Entry retractedBy(@Nullable UUID retraction) {
        return with(corrections, retraction);
    }

    private Entry with(TreePMap<Integer, Correction> others, @Nullable UUID retraction) {
        return new Entry(eventId, key, sequence, contentTag, told, others, retraction);
    }
}
