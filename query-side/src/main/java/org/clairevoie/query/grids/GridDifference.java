package org.clairevoie.query.grids;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Where two grids say something else.
///
/// @param pointer JSON pointer to the place
/// @param onlyA what stands there in the one alone, and `onlyB` in the other
record GridDifference(String pointer, List<String> onlyA, List<String> onlyB) {
    /// What they are called by, and what they say of themselves, no reading depends on.
    private static final Set<String> PASSED_OVER = Set.of("/name", "/version", "/claim");

    static List<GridDifference> between(JsonNode a, JsonNode b) {
        List<GridDifference> found = new ArrayList<>();
        compare("", a, b, found);
        return List.copyOf(found);
    }

    private static void compare(String pointer, JsonNode a, JsonNode b, List<GridDifference> found) {
        if (a.equals(b) || PASSED_OVER.contains(pointer)) {
            return;
        }
        if (a.isObject() && b.isObject()) {
            Set<String> fields = new LinkedHashSet<>(a.propertyNames());
            fields.addAll(b.propertyNames());
            fields.forEach(field -> compare(pointer + "/" + field.replace("~", "~0").replace("/", "~1"), a.path(field), b.path(field), found));
        } else {
            List<String> onlyA = without(a, b);
            List<String> onlyB = without(b, a);
            if (!onlyA.isEmpty() || !onlyB.isEmpty()) {
                found.add(new GridDifference(pointer, onlyA, onlyB));
            }
        }
    }

    /// Lists are sets here: their order says nothing.
    private static List<String> without(JsonNode here, JsonNode there) {
        List<JsonNode> others = parts(there);
        return parts(here).stream().filter(part -> !others.contains(part)).map(part -> part.isString() ? part.asString() : part.toString()).toList();
    }

    private static List<JsonNode> parts(JsonNode node) {
        return node.isMissingNode() ? List.of() : node.isArray() ? node.valueStream().toList() : List.of(node);
    }
}
