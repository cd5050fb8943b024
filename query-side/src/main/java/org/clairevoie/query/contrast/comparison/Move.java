package org.clairevoie.query.contrast.comparison;

import java.util.UUID;
import org.clairevoie.query.contrast.reading.Reading;
import org.jspecify.annotations.Nullable;

/// What one journey reads as on either side; null where it was not open.
public record Move(UUID accompanimentId, @Nullable Reading a, @Nullable Reading b) {
    /// Whether it was read on both sides, and otherwise.
    public boolean isChange() {
        return a != null && b != null && a != b;
    }
}
