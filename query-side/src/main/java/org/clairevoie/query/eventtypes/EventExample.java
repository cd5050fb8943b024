package org.clairevoie.query.eventtypes;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventSchemas;
import org.clairevoie.catalogue.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An event of a type as it may be posted, made from the schema: what is required, and what shows the type's point.
final class EventExample {
    private static final Set<String> LEFT_OUT = Set.of("occurredUntil", "enteredAt", "effortSeconds", "lateReason", "links", "occurredPrecision");
    /// What the rules want linked, or what the type is about.
    private static final Map<String, String> LINKS = Map.ofEntries(
            Map.entry("strategy-defined", "USES_RESOURCE"), Map.entry("strategy-adjusted", "BECAUSE_OF"),
            Map.entry("partner-engaged", "BECAUSE_OF"), Map.entry("context-work-undertaken", "PART_OF_STRATEGY"),
            Map.entry("reporting-reused", "CONCLUDES"), Map.entry("service-delivered", "CONCLUDES"), Map.entry("service-dropped", "CONCLUDES"),
            Map.entry("partner-answered", "CONCLUDES"), Map.entry("context-work-concluded", "CONCLUDES"),
            Map.entry("event-corrected", "CORRECTS"), Map.entry("event-retracted", "RETRACTS"), Map.entry("event-contested", "CONTESTS"));
    private static final Map<String, String> SAMPLES = Map.of(
            "siret", "13000548100010", "insee", "93066", "rome", "K1304", "language", "fr", "date", "2026-06-30",
            "date-time", "2026-03-04T10:30:00+01:00", "uuid", "0199a1c2-7b1e-7d55-9a30-5b8f6f1c2e01");
    private static final Map<String, String> CODES = Map.of(
            "THEMATIC", "mobilite", "NETWORK", "mission-locale", "SKILL", "http://data.europa.eu/esco/skill/0a6d1a2b-8c1e-4c1b-9d0e-2f4a6b8c0d1e");

    private EventExample() {}

    static ObjectNode of(EventType type) {
        ObjectNode event = JsonMapper.shared().createObjectNode();
        event.put("specversion", "1.0").put("source", "https://frontline.example/mlx").put("id", type.name() + "-1");
        event.put("type", type.logicalName()).put("subject", "0199a1c2-7b1e-7d55-9a30-5b8f6f1c2e01");
        event.put("time", "2026-03-04T10:30:00+01:00").put("datacontenttype", "application/json");
        event.set("data", payload(type));
        return event;
    }

    static ObjectNode payload(EventType type) {
        ObjectNode data = JsonMapper.shared().createObjectNode();
        EventSchemas.of(type).get("properties").propertyStream().filter(field -> !LEFT_OUT.contains(field.getKey()))
                .forEach(field -> data.set(field.getKey(), sample(field.getKey(), field.getValue())));
        data.put("initiator", "JOINT");
        String link = LINKS.get(type.name());
        if (link != null) {
            data.putArray("links").addObject().put("type", link).put("to", "an-earlier-event");
        }
        return data;
    }

    private static JsonNode sample(String name, JsonNode field) {
        JsonMapper json = JsonMapper.shared();
        JsonNode type = field.path("type");
        if (field.has("enum")) {
            return field.get("enum").get(0);
        }
        if (name.equals("replacement")) {
            ObjectNode replacement = json.createObjectNode();
            replacement.set("data", payload(Objects.requireNonNull(Catalogue.find("accompaniment.interview-held.v1"))));
            return replacement;
        }
        return switch (type.isArray() ? "string" : type.asString()) {
            case "boolean" -> json.getNodeFactory().booleanNode(true);
            case "integer" -> json.getNodeFactory().numberNode(Math.max(field.path("minimum").asInt(1), Math.min(30, field.path("maximum").asInt(30))));
            case "number" -> json.getNodeFactory().numberNode(field.path("maximum").asDouble(1) < 1.5 ? 0.8 : 12);
            case "array" -> json.createArrayNode().add(field.path("x-personal").asBoolean(false)
                    ? json.createObjectNode().put("item", "…").put("value", 4)
                    : json.getNodeFactory().stringNode(word(name, field.path("items"))));
            case "object" -> json.createObjectNode();
            default -> json.getNodeFactory().stringNode(word(name, field));
        };
    }

    private static String word(String name, JsonNode field) {
        if (field.has("format")) {
            return SAMPLES.getOrDefault(field.get("format").asString(), name);
        }
        return field.has("x-codelist") ? CODES.getOrDefault(field.get("x-codelist").asString(), name) : "example-" + name.toLowerCase(java.util.Locale.ROOT);
    }
}
