package org.clairevoie.query.contrast.grid.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The lists of selectors that a grid gives a name: they may name each other, but never in a circle.
final class Definitions {
    static final String NAME = "definition";
    static final String ALL = "definitions";
    private final Map<String, JsonNode> lists = new LinkedHashMap<>();
    private final Map<String, Set<JsonNode>> resolved = new HashMap<>();

    Definitions(JsonNode grid) {
        grid.path(ALL).propertyStream().forEach(each -> lists.put(each.getKey(), each.getValue()));
    }

    Set<String> names() {
        return lists.keySet();
    }

    /// Each circle once, told where its first name is defined.
    List<Fault> cycles() {
        List<Fault> faults = new ArrayList<>();
        Set<String> done = new TreeSet<>();
        lists.keySet().forEach(name -> walk(name, new ArrayList<>(), done, faults));
        return faults;
    }

    /// The same grid in plain form.
    ///
    /// @param grid without a fault
    JsonNode putInPlace(JsonNode grid) {
        ObjectNode plain = (ObjectNode) grid.deepCopy();
        plain.remove(ALL);
        ObjectNode roles = plain.putObject("roles");
        grid.path("roles").propertyStream().forEach(role -> {
            var selectors = roles.putArray(role.getKey());
            plain(role.getValue()).forEach(selectors::add);
        });
        return plain;
    }

    private void walk(String name, List<String> path, Set<String> done, List<Fault> faults) {
        if (path.contains(name)) {
            List<String> circle = new ArrayList<>(path.subList(path.indexOf(name), path.size()));
            circle.add(name);
            faults.add(new Fault(Fault.at("/" + ALL, name), Fault.DEFINITION_CYCLE, "a circle of definitions: " + String.join(" → ", circle)));
            return;
        }
        if (done.contains(name)) {
            return;
        }
        path.add(name);
        list(name).valueStream().filter(selector -> selector.path(NAME).isString()).map(selector -> selector.get(NAME).asString())
                .forEach(next -> walk(next, path, done, faults));
        path.removeLast();
        done.add(name);
    }

    /// Each selector once, and each definition worked out once: definitions that double one another stay small.
    private Set<JsonNode> plain(JsonNode selectors) {
        Set<JsonNode> plain = new LinkedHashSet<>();
        for (JsonNode selector : selectors) {
            JsonNode name = selector.get(NAME);
            if (name == null) {
                plain.add(selector);
            } else {
                plain.addAll(resolved(name.asString()));
            }
        }
        return plain;
    }

    private Set<JsonNode> resolved(String name) {
        Set<JsonNode> known = resolved.get(name);
        if (known == null) {
            known = plain(list(name));
            resolved.put(name, known);
        }
        return known;
    }

    private JsonNode list(String name) {
        return lists.getOrDefault(name, JsonNodeFactory.instance.arrayNode());
    }
}
