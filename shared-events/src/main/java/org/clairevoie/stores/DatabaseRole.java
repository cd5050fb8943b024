package org.clairevoie.stores;

import java.util.Locale;

/// Who asks the database. What each may do there stands in `deploy/postgres/`, and nowhere else.
public enum DatabaseRole {
    /// Of every table but the views: makes and migrates them when a node starts, and is not heard of again.
    OWNER,
    /// Reads the log.
    READER,
    /// Adds to the log.
    WRITER,
    /// Has the keys of persons, and how far their erasures are.
    KEYS,
    /// Owns the views, which are thrown away and made again.
    VIEWS,
    /// Keeps what evaluators make: grids, cohorts, runs, exports.
    EVALUATION,
    /// Keeps who read what.
    ACCESS_LOG,
    /// Seals the log.
    SEALED_LOG;

    /// Its name in PostgreSQL.
    public String user() {
        return "clairevoie_" + name().toLowerCase(Locale.ROOT);
    }
}
