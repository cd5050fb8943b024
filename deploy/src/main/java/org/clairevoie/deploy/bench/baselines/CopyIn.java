package org.clairevoie.deploy.bench.baselines;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.clairevoie.deploy.scene.Laboratory;
import org.postgresql.PGConnection;

/// The most that one connection brings into a table of the log's shape: one COPY, one transaction, no decision.
public final class CopyIn {
    private CopyIn() {}

    /// @return rows a second
    public static double run(String database, String table, int most) throws SQLException, IOException {
        LogRows.makeTable(database, table);
        byte[] rows = LogRows.copied(database, most);
        try (Connection connection = Laboratory.connect(database)) {
            long start = System.nanoTime();
            long count = connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy " + table + " from stdin (format binary)", new ByteArrayInputStream(rows));
            return count / ((System.nanoTime() - start) / 1e9);
        }
    }
}
