package org.clairevoie.query.contrast;

import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.reading.Readings;
import org.jspecify.annotations.Nullable;

/// The grids there are, each ready to read. A grid never changes once it has its version: what was found may be kept.
public interface Grids {
    /// What is read under where no grid is named, and what the list of journeys always shows.
    Readings builtIn();

    /// @param called `name` for its latest version, or `name/version`; null for the built-in grid
    /// @throws org.springframework.web.ErrorResponseException 404 `unknown-grid`, naming the grids there are
    Readings named(@Nullable String called);

    /// @return null when there is no such grid
    @Nullable Readings find(Grid.Id id);
}
