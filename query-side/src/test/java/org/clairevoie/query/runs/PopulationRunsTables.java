package org.clairevoie.query.runs;

import javax.sql.DataSource;
import org.clairevoie.stores.Stores;

/// The tables of runs, for tests that wire less than the whole.
public final class PopulationRunsTables {
    private PopulationRunsTables() {}

    public static void make(DataSource database) {
        new PopulationRuns().runTables(Stores.in(database));
    }
}
