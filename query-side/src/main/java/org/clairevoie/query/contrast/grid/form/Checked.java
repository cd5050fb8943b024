package org.clairevoie.query.contrast.grid.form;

import java.util.List;

/// What a text turned out to be that should be a grid.
public sealed interface Checked {
    record Sound(GridForm form) implements Checked {}

    /// @param isJson false when it is not even that
    /// @param faults all that were found, at least one
    record Faulty(boolean isJson, List<Fault> faults) implements Checked {}
}
