package org.clairevoie.query.runs;

import javax.sql.DataSource;

/// The tables of runs, for tests that wire less than the whole.
public final class PopulationRunsTables {
    private PopulationRunsTables() {}

    public static void make(DataSource database) {
        new PopulationRuns().runTables(database);
    }
}
