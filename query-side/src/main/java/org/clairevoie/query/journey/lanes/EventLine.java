package org.clairevoie.query.journey.lanes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.events.Group;
import org.clairevoie.query.pages.Answers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One event of the timeline as a page shows it.
///
/// @param data as the timeline tells it
public record EventLine(
        String id, String type, Group group, String occurredAt, @Nullable String occurredUntil, String recordedAt, @Nullable String enteredAt,
        String initiator, boolean late, boolean corrected, boolean retracted, boolean contested, boolean erased, List<Link> links,
        JsonNode data) {
    private static final int MONTH = 7;
    private static final int DAY = 10;

    /// @param contemporaneous known soon after its effect occurred
    /// @param counted false when its cause happened after its effect
    public record Link(String type, String to, boolean contemporaneous, boolean counted) {}

    /// @param item of the answer of `/journeys/{id}/timeline`
    public static EventLine of(JsonNode item) {
        String type = item.get("type").asString();
        EventType known = Catalogue.find(type);
        return new EventLine(
                item.get("eventId").asString(), type, known == null ? Group.RECORD : known.group(), item.get("occurredAt").asString(),
                text(item, "occurredUntil"), item.get("recordedAt").asString(), text(item, "enteredAt"), item.get("initiator").asString(),
                item.get("late").booleanValue(), item.get("corrected").booleanValue(), item.get("retracted").booleanValue(),
                item.get("contested").booleanValue(), item.get("erased").booleanValue(), item.get("links").valueStream().map(EventLine::link).toList(),
                item.get("data"));
    }

    /// What anybody may read of it, by name.
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        data.propertyStream().filter(field -> !Withheld.is(type, field.getKey()) && !field.getValue().isNull())
                .forEach(field -> fields.put(field.getKey(), Answers.field(field.getValue())));
        return fields;
    }

    /// How many of its fields are not shown.
    public long withheld() {
        return data.propertyStream().filter(field -> Withheld.is(type, field.getKey())).count();
    }

    /// When its period begins, to draw it.
    Instant happenedAt() {
        return switch (occurredAt.length()) {
            case MONTH -> YearMonth.parse(occurredAt).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            case DAY -> LocalDate.parse(occurredAt).atStartOfDay(ZoneOffset.UTC).toInstant();
            default -> OffsetDateTime.parse(occurredAt).toInstant();
        };
    }

    private static Link link(JsonNode link) {
        return new Link(
                link.get("type").asString(), link.get("to").asString(), link.get("contemporaneous").booleanValue(), link.get("counted").booleanValue());
    }

    private static @Nullable String text(JsonNode item, String field) {
        JsonNode value = item.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }
}
