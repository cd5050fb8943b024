package org.clairevoie.query.contrast.grid;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Grids as JSON: the built-in ones beside this code, and those posted later.
public final class GridFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private GridFile() {}

    /// The built-in `clairevoie` version 1.
    public static Grid clairevoie1() {
        return builtIn("clairevoie-1.json");
    }

    /// @throws IllegalArgumentException when the JSON is no grid, with what is wrong as its message
    public static Grid parse(String json) {
        try {
            Grid grid = JSON.readValue(json, Grid.class);
            Roles.of(grid);
            return grid;
        } catch (JacksonException notAGrid) {
            throw new IllegalArgumentException("not a grid: " + notAGrid.getOriginalMessage(), notAGrid);
        }
    }

    public static String write(Grid grid) {
        return JSON.writeValueAsString(grid);
    }

    private static Grid builtIn(String file) {
        try (InputStream stream = GridFile.class.getResourceAsStream("/org/clairevoie/query/contrast/grids/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the built-in grid is missing from the class path: " + file);
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the built-in grid cannot be read: " + file, unreadable);
        }
    }
}
