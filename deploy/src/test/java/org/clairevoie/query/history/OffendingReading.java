package org.clairevoie.query.history;

import javax.sql.DataSource;

/// An offender: a reading that asks a database.
public abstract class OffendingReading {
    abstract DataSource database();
}
