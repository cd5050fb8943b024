package org.clairevoie.protection;

import java.util.Set;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.catalogue.EventSchemas;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.InterviewHeld;
import org.clairevoie.events.Told;
import org.clairevoie.testing.Examples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Examples in which everything personal, and every identifier of a person, holds one word.
final class Secrets {
    static final String WORD = "Thérèse Secrète";
    private static final Set<String> MARKS = Set.of("x-personal", "x-stored-as");

    private Secrets() {}

    static Told in(EventType type) {
        ObjectNode data = data(type);
        Told told = EventJson.read(type, Examples.TIME, data);
        if (!(told.event() instanceof EventCorrected correction)) {
            return told;
        }
        EventType interview = org.clairevoie.catalogue.Catalogue.types().stream().filter(one -> one.shape() == InterviewHeld.class).findFirst().orElseThrow();
        Told replacement = EventJson.read(interview, Examples.TIME, data(interview));
        return told.with(new EventCorrected(replacement, correction.reason()), told.links());
    }

    private static ObjectNode data(EventType type) {
        ObjectNode data = Examples.data(type);
        JsonNode fields = EventSchemas.of(type).get("properties");
        fields.propertyStream().filter(field -> MARKS.stream().anyMatch(field.getValue()::has)).forEach(field -> {
            if ("array".equals(field.getValue().get("type").asString())) {
                data.putArray(field.getKey()).add(WORD);
            } else {
                data.put(field.getKey(), WORD);
            }
        });
        return data;
    }
}
