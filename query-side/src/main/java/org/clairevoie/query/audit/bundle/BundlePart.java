package org.clairevoie.query.audit.bundle;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What goes into a bundle beside the events and their proofs. Every bean of this kind adds its files.
public interface BundlePart {
    /// @param types logical names of the types that the history has
    /// @return files by their names in the bundle: lower-case ASCII, with at most one folder
    Map<String, byte[]> files(UUID accompanimentId, Set<String> types);
}
