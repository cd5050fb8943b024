package org.clairevoie.query.grids;

import java.util.List;
import org.clairevoie.query.contrast.GridTexts;
import org.clairevoie.query.contrast.grid.Grid;

/// The texts of the registry.
final class RegisteredTexts implements GridTexts {
    private static final Grid.Id BEFORE_ALL = new Grid.Id("", 0);
    private final GridRows rows;
    private final int most;

    /// @param most grids there are
    RegisteredTexts(GridRows rows, int most) {
        this.rows = rows;
        this.most = most;
    }

    @Override
    public List<GridText> all() {
        return rows.list(BEFORE_ALL, most).stream().map(grid -> new GridText(grid.id().name(), grid.id().version(), grid.body())).toList();
    }
}
