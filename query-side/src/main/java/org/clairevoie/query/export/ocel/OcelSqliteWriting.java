package org.clairevoie.query.export.ocel;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.clairevoie.query.export.content.ExportedJourney;
import org.clairevoie.query.export.content.Writing;
import org.clairevoie.query.export.ocel.OcelJourney.Thing;

/// OCEL 2.0 as a SQLite file.
public final class OcelSqliteWriting implements Writing {
    private static final String NAME = "ocel.sqlite";
    /// Journeys between two commits: a transaction is kept in memory.
    private static final int TRANSACTION = 500;
    private final OcelTables tables;
    private final SharedObjects shared = new SharedObjects();
    private long journeys;
    private long events;
    private long unplaced;

    public OcelSqliteWriting(Path folder) throws IOException {
        try {
            tables = OcelTables.create(folder.resolve(NAME));
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void write(ExportedJourney journey) throws IOException {
        OcelJourney ocel = OcelJourney.of(journey);
        try {
            for (Thing object : ocel.objects()) {
                if (shared.isNew(object)) {
                    tables.object(object);
                }
            }
            for (Thing event : ocel.events()) {
                tables.event(event);
                events++;
            }
            for (Thing object : ocel.objects()) {
                tables.objectRelations(object);
            }
            journeys++;
            if (journeys % TRANSACTION == 0) {
                tables.commit();
            }
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
        unplaced += ocel.unplaced();
    }

    @Override
    public long rows() {
        return events;
    }

    @Override
    public List<Written> finish() throws IOException {
        try {
            tables.commit();
            tables.close();
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
        return List.of(new Written(NAME, events, unplaced));
    }

    @Override
    public void close() throws IOException {
        try {
            tables.close();
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }
}
