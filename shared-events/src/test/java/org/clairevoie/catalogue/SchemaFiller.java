package org.clairevoie.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Fills a schema with values that it allows: every field for an example, any of them for a property.
final class SchemaFiller {
    private static final Map<String, List<String>> BY_FORMAT = Map.of(
            "rome", List.of("K1201", "A1101"),
            "insee", List.of("35238", "2A004"),
            "siret", List.of("13000548100010", "35600000000048"),
            "language", List.of("fr", "fr-FR"),
            "date", List.of("2026-06-30", "1999-12-31"),
            "date-time", List.of("2026-03-05T18:00:00+01:00", "2026-03-05T18:00:00.123456Z"),
            "uuid", List.of("0199a1c2-7b1e-7d55-9a30-5b8f6f1c2e01"));
    private static final Map<String, List<String>> BY_CODELIST = Map.of(
            "THEMATIC", List.of("mobilite--acceder-a-un-transport", "sante"),
            "NETWORK", List.of("mission-locale", "spip"),
            "SKILL", List.of("http://data.europa.eu/esco/skill/0005c151-5b5a-4a66-8aac-60e734beb1ab"));
    private static final List<String> TEXTS = List.of("Élodie a dit « 𝄞 »", "note-88", "a \"quoted\" \\ line\n", "\u2028é\u00e0");
    private final Random random;
    private final boolean every;

    SchemaFiller(Random random, boolean every) {
        this.random = random;
        this.every = every;
    }

    ObjectNode object(JsonNode schema) {
        ObjectNode filled = EventJson.MAPPER.createObjectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        schema.path("properties").propertyStream().forEach(property -> {
            if (every || required.contains(property.getKey()) || random.nextBoolean()) {
                filled.set(property.getKey(), value(property.getKey(), property.getValue()));
            }
        });
        return filled;
    }

    private JsonNode value(String name, JsonNode schema) {
        return switch (name) {
            case "to", "from" -> reference();
            case "replacement" -> replacement();
            case "initiator" -> text(List.of("JOINT", "PERSON"));
            case "occurredPrecision" -> text(List.of("DAY", "MONTH"));
            default -> byKind(schema);
        };
    }

    private JsonNode byKind(JsonNode schema) {
        return switch (schema.get("type").asString()) {
            case "boolean" -> EventJson.MAPPER.getNodeFactory().booleanNode(random.nextBoolean());
            case "integer" -> EventJson.MAPPER.getNodeFactory().numberNode(
                    schema.get("minimum").intValue() + random.nextInt(schema.get("maximum").intValue() - schema.get("minimum").intValue()));
            case "number" -> EventJson.MAPPER.getNodeFactory().numberNode(
                    Math.round((schema.get("minimum").doubleValue() + random.nextDouble() * schema.get("maximum").doubleValue()) * 4) / 4.0);
            case "array" -> list(schema);
            case "object" -> object(schema);
            default -> string(schema);
        };
    }

    private JsonNode list(JsonNode schema) {
        var list = EventJson.MAPPER.createArrayNode();
        for (int i = 0; i < 2; i++) {
            list.add(schema.has("items") ? byKind(schema.get("items")) : string(schema));
        }
        return list;
    }

    private JsonNode string(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        if (schema.has("format")) {
            return text(BY_FORMAT.getOrDefault(schema.get("format").asString(), List.of()));
        }
        return text(schema.has("x-codelist") ? BY_CODELIST.getOrDefault(schema.get("x-codelist").asString(), List.of()) : TEXTS);
    }

    private JsonNode text(List<String> choice) {
        return EventJson.MAPPER.getNodeFactory().stringNode(choice.get(random.nextInt(choice.size())));
    }

    /// In the forms that are written as they were read; a bare string is written as `{id}`.
    private ObjectNode reference() {
        ObjectNode reference = EventJson.MAPPER.createObjectNode();
        return switch (random.nextInt(3)) {
            case 0 -> reference.put("id", "note-88");
            case 1 -> reference.put("source", "https://other.example").put("id", "res-3");
            default -> reference.put("eventId", "0199a1c2-7b1e-7d55-9a30-5b8f6f1c2e01");
        };
    }

    private ObjectNode replacement() {
        EventType interview = java.util.Objects.requireNonNull(Catalogue.find("accompaniment.interview-held.v1"));
        ObjectNode replacement = EventJson.MAPPER.createObjectNode().put("time", "2026-03-03T09:00:00+01:00");
        return replacement.set("data", new SchemaFiller(random, every).object(EventSchemas.of(interview)));
    }
}
