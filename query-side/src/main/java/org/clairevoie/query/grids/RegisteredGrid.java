package org.clairevoie.query.grids;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.grid.form.GridForm;

/// A grid of the registry.
///
/// @param body as posted: UTF-8, so that its bytes are the bytes received
/// @param digest what the content is known by, without the version
/// @param shipped whether it came with the product
record RegisteredGrid(Grid.Id id, String body, String digest, boolean shipped, Instant madeAt) {
    GridForm form() {
        return GridForm.taken(body);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    /// As in `grid=`.
    String called() {
        return id.name() + "/" + id.version();
    }
}
