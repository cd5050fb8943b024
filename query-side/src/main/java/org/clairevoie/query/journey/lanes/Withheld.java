package org.clairevoie.query.journey.lanes;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventSchemas;
import org.clairevoie.catalogue.EventType;
import tools.jackson.databind.JsonNode;

/// The fields of each type that no page but the auditor's shows: personal words, and the names of people, pseudonyms included.
public final class Withheld {
    private static final Map<String, Set<String>> FIELDS =
            Catalogue.types().stream().collect(Collectors.toUnmodifiableMap(EventType::logicalName, Withheld::of));

    private Withheld() {}

    /// @param type as on the wire
    public static boolean is(String type, String field) {
        return FIELDS.getOrDefault(type, Set.of()).contains(field);
    }

    private static Set<String> of(EventType type) {
        return EventSchemas.of(type).get("properties").propertyStream().filter(field -> isOfAPerson(field.getValue()))
                .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }

    /// A correction's replacement is a payload of its own, and may hold anything.
    private static boolean isOfAPerson(JsonNode field) {
        return field.path("x-personal").asBoolean(false) || field.has("x-stored-as") || field.path("properties").has("data");
    }
}
