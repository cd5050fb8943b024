package org.clairevoie.protection;

import org.jspecify.annotations.Nullable;

/// Where persons' keys are read.
public interface PersonKeys {
    /// @param person the person's pseudonym
    /// @return null when the key was destroyed
    @Nullable PersonKey of(String person);
}
