package org.clairevoie.query.grids;

/// What became of a grid that was posted.
sealed interface Registration {
    record Made(RegisteredGrid grid) implements Registration {}

    /// The same content under the same name, and the same version where one is given.
    record Repeated(RegisteredGrid grid) implements Registration {}

    record OtherContent(RegisteredGrid there) implements Registration {}

    /// The name is that of a grid that comes with the product.
    record Reserved(String name) implements Registration {}

    /// @param most what there is room for
    record Full(String of, int most) implements Registration {}
}
