package org.clairevoie.query.contrast.grid.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Grids to post: a shipped one under another name, changed as a test wants it.
public final class GridTexts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private GridTexts() {}

    /// `joint-bet` 1 under this name and without a version.
    public static ObjectNode grid(String name) {
        ObjectNode grid = (ObjectNode) JSON.readTree(ShippedGrids.bytes("joint-bet-1.json"));
        grid.remove("version");
        return grid.put("name", name);
    }

    public static byte[] bytes(JsonNode grid) {
        return grid.toString().getBytes(StandardCharsets.UTF_8);
    }

    static List<Fault> faults(byte[] text) {
        return switch (GridForm.read(text)) {
            case Checked.Sound _ -> List.of();
            case Checked.Faulty faulty -> faulty.faults();
        };
    }

    static List<Fault> faults(Consumer<ObjectNode> change) {
        ObjectNode grid = grid("changed");
        change.accept(grid);
        return faults(bytes(grid));
    }

    static ObjectNode object(ObjectNode grid, String pointer) {
        return (ObjectNode) grid.at(pointer);
    }

    static ArrayNode array(ObjectNode grid, String pointer) {
        return (ArrayNode) grid.at(pointer);
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
