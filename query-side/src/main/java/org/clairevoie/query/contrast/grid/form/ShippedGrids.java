package org.clairevoie.query.contrast.grid.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clairevoie.query.contrast.grid.GridFile;

/// The grids that come with the product. A file is never changed once it was released: a change is a new version, in a new file.
public final class ShippedGrids {
    /// The built-in grid first.
    public static final List<String> FILES = List.of("clairevoie-1.json", "joint-bet-1.json");

    private ShippedGrids() {}

    /// @return the exact bytes
    public static byte[] bytes(String file) {
        return GridFile.shipped(file).getBytes(StandardCharsets.UTF_8);
    }

    public static GridForm form(String file) {
        return switch (GridForm.read(bytes(file))) {
            case Checked.Sound(GridForm form) -> form;
            case Checked.Faulty faulty -> throw new IllegalStateException(file + " is no grid: " + faulty.faults());
        };
    }
}
