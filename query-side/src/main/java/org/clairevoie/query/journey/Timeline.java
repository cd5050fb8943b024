package org.clairevoie.query.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.Precision;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Told;
import org.clairevoie.protection.PersonKey;
import org.clairevoie.protection.Sealing;
import org.clairevoie.query.asking.Page;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.Standing;
import org.clairevoie.query.history.StandingLink;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A journey as a list to read: what happened, in the order it happened, what was said of it since standing beside it.
final class Timeline {
    private static final java.time.Duration LATE = java.time.Duration.ofDays(14);
    private final JourneyAsOf journey;
    private final @Nullable PersonKey key;
    private final boolean discreet;
    private final Map<UUID, List<Item.ItemLink>> links = new HashMap<>();

    /// @param key null when it was destroyed: sealed values then stay out
    /// @param discreet without any text, and without anybody, for evaluators
    Timeline(JourneyAsOf journey, @Nullable PersonKey key, boolean discreet) {
        this.journey = journey;
        this.discreet = discreet;
        this.key = key;
        for (StandingLink link : journey.links()) {
            links.computeIfAbsent(link.from(), _ -> new ArrayList<>())
                    .add(new Item.ItemLink(link.type(), link.to(), link.knownAt(), link.contemporaneous(), link.counted()));
        }
    }

    /// @param occurredAt as precise as the sender knows it: a month, a day or an instant
    /// @param late known more than 14 days after it happened
    /// @param erased personal values that nobody can read any more are left out
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Item(
            UUID eventId, String type, String occurredAt, Precision occurredPrecision, @Nullable OffsetDateTime occurredUntil,
            Instant recordedAt, @Nullable OffsetDateTime enteredAt, String initiator, List<ItemLink> links, boolean late, boolean corrected,
            boolean retracted, boolean contested, boolean erased, JsonNode data) {
        /// @param assertedAt when the link was known
        /// @param counted false when its cause happened after its effect
        record ItemLink(LinkType type, UUID to, Instant assertedAt, boolean contemporaneous, boolean counted) {}
    }

    /// In happened order, then by position; what was retracted stays in its place and says so.
    Page<Item> page(int offset, int limit) {
        List<Standing> all = new ArrayList<>(journey.events());
        all.addAll(journey.retracted());
        all.sort(Comparator.comparing(Standing::happenedAt).thenComparingLong(standing -> standing.recorded().position()));
        Page<Standing> page = Page.of(all, offset, limit);
        return new Page<>(page.items().stream().map(this::item).toList(), page.next());
    }

    private Item item(Standing standing) {
        RecordedEvent recorded = standing.recorded();
        Told told = opened(standing);
        JsonNode data = EventJson.MAPPER.valueToTree(told.event());
        boolean erased = withoutSealed(data);
        if (discreet) {
            Discretion.over(told.event(), (ObjectNode) data);
        }
        return new Item(
                standing.eventId(), Catalogue.of(told.event()).logicalName(), as(told.occurredPrecision(), told.occurredAt()),
                told.occurredPrecision(), told.occurredUntil(), recorded.recordedAt(), told.enteredAt(), told.initiator().name(),
                links.getOrDefault(standing.eventId(), List.of()), standing.knownAt().isAfter(standing.happenedAt().plus(LATE)),
                standing.corrected(), standing.place() < 0, standing.contested(), erased, data);
    }

    /// A corrected event tells what its correction sealed.
    private Told opened(Standing standing) {
        UUID correction = standing.correctedBy();
        return correction == null
                ? Sealing.open(standing.told(), standing.eventId(), key)
                : Sealing.openReplacement(standing.told(), correction, key);
    }

    private static String as(Precision precision, OffsetDateTime time) {
        return switch (precision) {
            case INSTANT -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
            case DAY -> DateTimeFormatter.ISO_LOCAL_DATE.format(time);
            case MONTH -> DateTimeFormatter.ofPattern("uuuu-MM", java.util.Locale.ROOT).format(time);
        };
    }

    private static boolean withoutSealed(JsonNode data) {
        List<String> sealed = data.propertyStream().filter(field -> field.getValue().has("sealed")).map(Map.Entry::getKey).toList();
        ((ObjectNode) data).remove(sealed);
        return !sealed.isEmpty();
    }
}
