package org.clairevoie.query.eventtypes;

import java.util.List;
import java.util.Map;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventSchemas;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.query.asking.Question;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// `GET /event-types`: what may be posted.
@RestController
final class EventTypesEndpoint {
    /// @param group course, situation, organisation, context or record
    /// @param evidence which conception the event speaks for
    /// @param label one sentence in each language
    /// @param schema JSON Schema 2020-12 of `data`
    record Entry(String type, int version, String group, String evidence, Map<String, String> label, JsonNode schema) {
        static Entry of(EventType type) {
            return new Entry(
                    type.logicalName(), type.version(), type.group().name(), type.evidence().name(),
                    Map.of("en", type.en(), "fr", type.fr()), EventSchemas.of(type));
        }
    }

    @GetMapping("/event-types")
    List<Entry> all() {
        return Catalogue.types().stream().map(Entry::of).toList();
    }

    /// @param name the logical name, such as `accompaniment.interview-held.v1`
    @GetMapping("/event-types/{name}")
    Entry one(@PathVariable String name) {
        EventType type = Catalogue.find(name);
        if (type == null) {
            throw Question.unknown("unknown-type", "no event type is called " + name);
        }
        return Entry.of(type);
    }
}
