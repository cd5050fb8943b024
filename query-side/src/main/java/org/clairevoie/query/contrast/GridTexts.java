package org.clairevoie.query.contrast;

import java.util.List;

/// The grids there are as they were posted, for who takes them away.
public interface GridTexts {
    /// @param text the exact text as posted
    record GridText(String name, int version, String text) {}

    /// In the order of names, then of versions.
    List<GridText> all();
}
