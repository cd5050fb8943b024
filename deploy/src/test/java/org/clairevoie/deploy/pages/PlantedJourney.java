package org.clairevoie.deploy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.catalogue.EventSchemas;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.deploy.stories.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A journey of every type of event that may be posted, in each of which every text that a sender may write is a script.
final class PlantedJourney {
    private static final String SOURCE = "https://vendor.example/planted";
    /// What acts of others than senders leave in the log.
    private static final Set<String> NOT_POSTED = Set.of("legal-hold-set", "legal-hold-lifted", "personal-data-erased");
    private static final Set<String> LEFT_OUT = Set.of("occurredUntil", "enteredAt", "links", "occurredPrecision", "initiator");
    private static final List<String> LAST = List.of("link-asserted", "link-withdrawn", "event-corrected", "event-contested", "event-retracted",
            "accompaniment-closed", "accompaniment-reopened");
    /// What the rules want linked: the kind of link, and the type that it goes to.
    private static final Map<String, List<String>> LINKS = Map.ofEntries(
            Map.entry("strategy-defined", List.of("USES_RESOURCE", "resource-identified")), Map.entry("strategy-adjusted", List.of("BECAUSE_OF", "person-spoke")),
            Map.entry("reporting-reused", List.of("CONCLUDES", "reporting-submitted")), Map.entry("service-delivered", List.of("CONCLUDES", "service-prescribed")),
            Map.entry("service-dropped", List.of("CONCLUDES", "service-prescribed")), Map.entry("partner-answered", List.of("CONCLUDES", "partner-engaged")),
            Map.entry("context-work-concluded", List.of("CONCLUDES", "context-work-undertaken")),
            Map.entry("event-corrected", List.of("CORRECTS", "interview-held")), Map.entry("event-contested", List.of("CONTESTS", "sanction-taken")),
            Map.entry("event-retracted", List.of("RETRACTS", "margin-refused")));
    /// What others link to comes first.
    private static final List<String> FIRST = List.of("accompaniment-opened", "person-spoke", "resource-identified", "goal-agreed", "strategy-defined",
            "reporting-submitted", "service-prescribed", "partner-engaged", "context-work-undertaken", "interview-held");
    private static final Map<String, String> SAMPLES = Map.of(
            "siret", "13000548100010", "insee", "93066", "rome", "K1304", "language", "fr", "date", "2026-10-30");
    private final UUID id = UUID.randomUUID();
    private final List<Field> fields = new ArrayList<>();

    /// @param text as it was planted
    record Field(EventType type, String name, String text) {}

    static PlantedJourney posted(Http frontline) {
        PlantedJourney journey = new PlantedJourney();
        List<EventType> types = Catalogue.types().stream().filter(type -> !NOT_POSTED.contains(type.name()))
                .sorted(Comparator.comparingInt(PlantedJourney::turn)).toList();
        for (int hour = 0; hour < types.size(); hour++) {
            Http.Reply reply = frontline.post(journey.event(types.get(hour), hour));
            assertThat(reply.status()).as("%s: %s", types.get(hour).logicalName(), reply.response().body()).isEqualTo(201);
        }
        int events = types.size();
        frontline.until("/journeys/" + journey.id, shown -> shown.get("events").intValue() == events);
        return journey;
    }

    UUID id() {
        return id;
    }

    List<Field> fields() {
        return List.copyOf(fields);
    }

    private static int turn(EventType type) {
        int first = FIRST.indexOf(type.name());
        return first >= 0 ? first : FIRST.size() + 1 + LAST.indexOf(type.name());
    }

    private static String idOf(String name) {
        return script(name + " id");
    }

    private static String script(String place) {
        return "<script>window.planted='" + place + "'</script><img src=x onerror=\"window.planted=1\">" + place;
    }

    private ObjectNode event(EventType type, int hour) {
        ObjectNode data = EventJson.MAPPER.createObjectNode();
        EventSchemas.of(type).get("properties").propertyStream().filter(field -> !LEFT_OUT.contains(field.getKey()))
                .forEach(field -> data.set(field.getKey(), value(type, field.getKey(), field.getValue())));
        data.put("initiator", "PERSON");
        List<String> link = LINKS.get(type.name());
        if (link != null) {
            data.putArray("links").addObject().put("type", link.get(0)).put("to", idOf(link.get(1)));
        }
        return EventJson.MAPPER.createObjectNode().put("specversion", "1.0").put("source", SOURCE)
                .put("id", type.version() == 1 ? idOf(type.name()) : idOf(type.name() + type.version())).put("type", type.logicalName())
                .put("subject", id.toString()).put("time", "2026-09-%02dT%02d:00:00+02:00".formatted(1 + hour / 12, 8 + hour % 12)).set("data", data);
    }

    private JsonNode value(EventType type, String name, JsonNode field) {
        return switch (name) {
            case "from" -> text(idOf("service-prescribed"));
            case "to" -> text(idOf("goal-agreed"));
            case "type" -> field.has("enum") && type.name().startsWith("link") ? text("SERVES_GOAL") : byKind(type, name, field);
            case "replacement" -> EventJson.MAPPER.createObjectNode().set("data", replacement(type));
            default -> byKind(type, name, field);
        };
    }

    private ObjectNode replacement(EventType correction) {
        EventType interview = Catalogue.of(org.clairevoie.events.InterviewHeld.class);
        ObjectNode data = EventJson.MAPPER.createObjectNode();
        EventSchemas.of(interview).get("properties").propertyStream().filter(field -> !LEFT_OUT.contains(field.getKey()))
                .forEach(field -> data.set(field.getKey(), byKind(correction, "replacement " + field.getKey(), field.getValue())));
        return data;
    }

    private JsonNode byKind(EventType type, String name, JsonNode field) {
        if (field.has("enum")) {
            return field.get("enum").get(0);
        }
        return switch (field.get("type").asString()) {
            case "boolean" -> EventJson.MAPPER.getNodeFactory().booleanNode(true);
            case "integer" -> EventJson.MAPPER.getNodeFactory().numberNode(Math.max(1, field.path("minimum").asInt(1)));
            case "number" -> EventJson.MAPPER.getNodeFactory().numberNode(field.path("minimum").asDouble(0));
            case "array" -> EventJson.MAPPER.createArrayNode().add(field.has("items") ? byKind(type, name, field.get("items")) : planted(type, name, field));
            default -> field.has("format") ? text(Objects.requireNonNull(SAMPLES.get(field.get("format").asString()))) : planted(type, name, field);
        };
    }

    private JsonNode planted(EventType type, String name, JsonNode field) {
        String text = script(type.name() + " " + type.version() + " " + name);
        if (!field.has("x-stored-as")) {
            fields.add(new Field(type, name, text));
        }
        return text(text);
    }

    private static JsonNode text(String text) {
        return EventJson.MAPPER.getNodeFactory().stringNode(text);
    }
}
