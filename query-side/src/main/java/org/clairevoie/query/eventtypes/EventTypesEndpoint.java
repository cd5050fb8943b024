package org.clairevoie.query.eventtypes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventSchemas;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.query.asking.Question;
import org.jspecify.annotations.Nullable;
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
    /// @param superseded absent from the latest version of a type
    record Entry(
            String type, int version, String group, String evidence, Map<String, String> label, JsonNode schema,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Superseded superseded) {
        static Entry of(EventType type) {
            return new Entry(
                    type.logicalName(), type.version(), type.group().name(), type.evidence().name(),
                    Map.of("en", type.en(), "fr", type.fr()), EventSchemas.of(type), Superseded.of(type));
        }
    }

    /// @param by the version to post from now on
    /// @param label what becomes of the earlier one, in each language
    record Superseded(String by, Map<String, String> label) {
        private static final Map<String, String> STILL_TAKEN = Map.of(
                "en", "Still taken, without an end, kept as sent and read as the later version",
                "fr", "Toujours accepté, sans terme, conservé tel qu'envoyé et lu dans la version suivante");

        static @Nullable Superseded of(EventType type) {
            EventType later = Catalogue.after(type);
            return later == null ? null : new Superseded(later.logicalName(), STILL_TAKEN);
        }
    }

    private final Map<EventType, Entry> entries = Catalogue.types().stream()
            .collect(Collectors.toMap(type -> type, Entry::of, (one, _) -> one, LinkedHashMap::new));

    @GetMapping("/event-types")
    Collection<Entry> all() {
        return entries.values();
    }

    /// @param name the logical name, such as `accompaniment.interview-held.v1`
    @GetMapping("/event-types/{name}")
    Entry one(@PathVariable String name) {
        EventType type = Catalogue.find(name);
        if (type == null) {
            throw Question.unknown("unknown-type", "no event type is called " + name);
        }
        return Objects.requireNonNull(entries.get(type));
    }
}
