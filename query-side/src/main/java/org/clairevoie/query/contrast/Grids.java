package org.clairevoie.query.contrast;

import java.util.List;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.contrast.reading.Readings;
import org.jspecify.annotations.Nullable;

/// The grids there are, by `name` or `name/version`.
public final class Grids {
    private final List<Readings> all = List.of(Readings.under(GridFile.clairevoie1()));

    public Readings builtIn() {
        return all.getFirst();
    }

    /// @param name null for the built-in grid
    /// @throws org.springframework.web.ErrorResponseException 404 when there is no such grid
    public Readings named(@Nullable String name) {
        return name == null ? builtIn() : all.stream().filter(readings -> isCalled(name, readings.grid().id())).findFirst()
                .orElseThrow(() -> Question.unknown("unknown-grid", "no grid is called so; there is clairevoie/1"));
    }

    private static boolean isCalled(String name, Grid.Id grid) {
        return name.equals(grid.name()) || name.equals(grid.name() + "/" + grid.version());
    }
}
