package org.clairevoie.query.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.events.Group;
import org.clairevoie.query.pages.Answers;
import org.clairevoie.query.pages.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One event of the full history as a page shows it: nothing is left out.
///
/// @param item of the answer of `/audit/journeys/{id}`, as it is
/// @param occurredAt said no finer than it was told
/// @param seen what a reader saw in its place; null where that is the same, or where it is about the record
public record AuditLine(Object item, Group group, String occurredAt, Payload told, @Nullable Payload seen) {
    private static final String SEALED = "sealed";
    private static final Map<String, Integer> PRECISION = Map.of("DAY", 10, "MONTH", 7);

    /// @param fields by name; what stands in another field has both names
    /// @param sealed names of those that nobody can open any more
    public record Payload(Map<String, Object> fields, List<String> sealed, List<Link> links) {}

    /// @param to an event id, or what the sender called it
    public record Link(String type, String to) {}

    static AuditLine of(JsonNode item, Answers answers) {
        EventType known = Catalogue.find(item.get("type").asString());
        JsonNode payload = item.get("payload");
        String occurred = item.get("occurredAt").asString();
        JsonNode seen = item.path("seen");
        boolean corrected = seen.path("as").asString("").equals(SeenThen.Reading.CORRECTED.name());
        return new AuditLine(
                answers.plain(item), known == null ? Group.RECORD : known.group(),
                occurred.substring(0, PRECISION.getOrDefault(payload.path("occurredPrecision").asString(""), occurred.length())),
                payload(payload), corrected ? payload(seen.get("payload")) : null);
    }

    private static Payload payload(JsonNode told) {
        Payload payload = new Payload(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        told.properties().forEach(field -> put(field.getKey(), field.getValue(), payload));
        return payload;
    }

    private static void put(String name, JsonNode value, Payload payload) {
        if (name.equals("links")) {
            value.forEach(link -> payload.links.add(new Link(link.path("type").asString(""), target(link.path("to")))));
        } else if (value.size() == 1 && value.has(SEALED)) {
            payload.sealed.add(name);
        } else if (value.isObject()) {
            value.properties().forEach(field -> put(name + Words.WITHIN + field.getKey(), field.getValue(), payload));
        } else if (!value.isNull()) {
            payload.fields.put(name, Answers.field(value));
        }
    }

    private static String target(JsonNode to) {
        return to.isObject() ? to.path("eventId").asString(to.path("id").asString("")) : to.asString("");
    }
}
