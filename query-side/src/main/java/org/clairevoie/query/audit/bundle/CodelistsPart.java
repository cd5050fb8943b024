package org.clairevoie.query.audit.bundle;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.catalogue.EventSchemas;
import org.clairevoie.catalogue.EventType;

/// What the events of the history may say: the JSON Schema of each of their types, every codelist in it, and its name in both languages.
final class CodelistsPart implements BundlePart {
    @Override
    public Map<String, byte[]> files(UUID accompanimentId, Set<String> types) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : types) {
            EventType type = Objects.requireNonNull(Catalogue.find(name), name);
            files.put("types/" + name + ".json", EventJson.MAPPER.writeValueAsBytes(EventJson.MAPPER.createObjectNode()
                    .put("type", name).put("en", type.en()).put("fr", type.fr()).set("schema", EventSchemas.of(type))));
        }
        return files;
    }
}
