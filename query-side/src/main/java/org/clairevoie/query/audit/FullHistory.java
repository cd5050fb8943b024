package org.clairevoie.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.RecordedBy;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Warning;
import org.clairevoie.protection.PersonKey;
import org.clairevoie.protection.Sealing;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Everything ever recorded of an accompaniment, in sequence, with what was later said about it.
final class FullHistory {
    private final List<RecordedEvent> events;
    private final @Nullable PersonKey key;
    private final Set<UUID> impossibleDays;
    private final Map<UUID, List<UUID>> corrections = new HashMap<>();
    private final Map<UUID, List<UUID>> contestations = new HashMap<>();
    private final Map<UUID, UUID> retractions = new HashMap<>();
    private final SeenThen seen;

    /// @param events those known by a date, or all
    /// @param key null when the person's data were erased: sealed values then show as sealed
    /// @param impossibleDays interviews on a professional's day of more than 24 hours
    FullHistory(List<RecordedEvent> events, @Nullable PersonKey key, Set<UUID> impossibleDays) {
        this.events = events;
        this.key = key;
        this.impossibleDays = impossibleDays;
        this.seen = new SeenThen(events, key);
        events.forEach(this::gather);
    }

    /// The envelope as the log holds it, its personal values opened for whom the key lets read.
    ///
    /// @param recordedBy who recorded it, under which authority
    /// @param correctedBy every correction, retracted ones included
    /// @param retractedBy the retraction in force, null when it stands
    /// @param flags warnings given when it was recorded, and what other accompaniments make doubtful
    /// @param seen what a reader of the last of these events saw in its place; null for what is about the record
    /// @param sealed whether a checkpoint covers it: `/audit/events/{position}/proof` then proves it
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Item(
            long position, UUID accompanimentId, int sequence, UUID eventId, String source, String id, String type, OffsetDateTime occurredAt,
            Instant recordedAt, RecordedBy recordedBy, String contentTag, List<Warning> warnings, JsonNode payload,
            List<UUID> correctedBy, @Nullable UUID retractedBy, List<UUID> contestedBy, List<Warning> flags,
            SeenThen.@Nullable Seen seen, boolean sealed) {}

    /// @param sealed how many entries of the log the last checkpoint covers
    List<Item> items(int from, int to, long sealed) {
        return events.subList(from, to).stream().map(event -> item(event, sealed)).toList();
    }

    private void gather(RecordedEvent event) {
        event.told().links().forEach(link -> {
            UUID target = link.target();
            if (target == null) {
                return;
            }
            switch (link.type()) {
                case LinkType.CORRECTS -> corrections.computeIfAbsent(target, _ -> new ArrayList<>()).add(event.eventId());
                case LinkType.CONTESTS -> contestations.computeIfAbsent(target, _ -> new ArrayList<>()).add(event.eventId());
                case LinkType.RETRACTS -> retractions.put(target, event.eventId());
                default -> { }
            }
        });
    }

    private Item item(RecordedEvent event, long sealed) {
        return new Item(
                event.position(), event.accompanimentId(), event.sequence(), event.eventId(), event.key().source(), event.key().id(),
                Catalogue.of(event.told()).logicalName(), event.told().occurredAt(), event.recordedAt(), event.recordedBy(),
                event.contentTag(), event.warnings(), EventJson.write(Sealing.open(event.told(), event.eventId(), key)),
                corrections.getOrDefault(event.eventId(), List.of()), retractions.get(event.eventId()),
                contestations.getOrDefault(event.eventId(), List.of()), flags(event),
                seen.of(event), event.position() < sealed);
    }

    private List<Warning> flags(RecordedEvent event) {
        List<Warning> flags = new ArrayList<>(event.warnings());
        if (impossibleDays.contains(event.eventId())) {
            flags.add(new Warning("counsellor-day", "this professional's interviews of that day add up to more than 24 hours"));
        }
        boolean causeRetracted = event.told().links().stream().anyMatch(link -> link.type().family() == LinkType.Family.CAUSAL
                && link.target() != null && retractions.containsKey(link.target()));
        if (causeRetracted) {
            flags.add(new Warning("retracted-cause", "an event that this one links to was retracted: the link has left the graph"));
        }
        return flags;
    }
}
