package org.clairevoie.query.audit.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.clairevoie.query.contrast.GridTexts;

/// Every version of every reading grid that the journey may have been read under: none is ever changed.
final class GridsPart implements BundlePart {
    private final GridTexts grids;

    GridsPart(GridTexts grids) {
        this.grids = grids;
    }

    @Override
    public Map<String, byte[]> files(UUID accompanimentId, Set<String> types) {
        Map<String, byte[]> files = new TreeMap<>();
        grids.all().forEach(grid -> files.put("grids/" + grid.name() + "-" + grid.version() + ".json", grid.text().getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
