package org.clairevoie.query.export.writing;

import java.util.UUID;
import java.util.function.Consumer;

/// Who is in a cohort, as the export needs to know it.
public interface Members {
    /// The cohort of everybody.
    String ALL = "all";

    boolean has(String cohort);

    /// How many there are up to a position of the log, counted no further than `most`.
    long count(String cohort, long position, long most);

    /// Each once, in any order that does not change.
    void each(String cohort, long position, Consumer<UUID> member);
}
