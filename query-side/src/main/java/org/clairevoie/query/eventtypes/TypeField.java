package org.clairevoie.query.eventtypes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A field of a type's `data`, as its schema has it.
///
/// @param own whether it is the type's own, and not one that every event may carry
/// @param values the words it may have; empty where it is free
/// @param shape what it must look like, null where nothing is asked
/// @param personal whether it is sealed with the person's key before anything is stored
record TypeField(
        String name, boolean own, boolean required, String type, List<String> values, @Nullable String shape, boolean personal,
        @Nullable String storedAs) {
    private static final Set<String> OF_EVERY_EVENT = Set.of(
            "initiator", "occurredPrecision", "occurredUntil", "enteredAt", "effortSeconds", "lateReason", "links");

    static List<TypeField> of(JsonNode schema) {
        Set<String> required = schema.get("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        return schema.get("properties").propertyStream()
                .map(field -> of(field.getKey(), required.contains(field.getKey()), field.getValue())).toList();
    }

    private static TypeField of(String name, boolean required, JsonNode field) {
        JsonNode values = field.path("items").has("enum") ? field.path("items").path("enum") : field.path("enum");
        JsonNode storedAs = field.get("x-stored-as");
        return new TypeField(
                name, !OF_EVERY_EVENT.contains(name), required, type(field), values.valueStream().map(JsonNode::asString).toList(), shape(field),
                field.path("x-personal").asBoolean(false), storedAs == null ? null : storedAs.asString());
    }

    private static String type(JsonNode field) {
        JsonNode type = field.path("type");
        return type.isArray() ? type.valueStream().map(JsonNode::asString).collect(Collectors.joining(" | ")) : type.asString("");
    }

    private static @Nullable String shape(JsonNode field) {
        if (field.has("description")) {
            return field.get("description").asString();
        }
        if (field.has("minimum")) {
            return field.get("minimum").asString() + " – " + field.path("maximum").asString("");
        }
        JsonNode listed = field.has("x-codelist") ? field : field.path("items");
        return listed.has("x-codelist") ? listed.get("x-codelist").asString() : field.has("format") ? field.get("format").asString() : null;
    }
}
