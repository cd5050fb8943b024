package org.clairevoie.deploy.bench.baselines;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.clairevoie.deploy.scene.Laboratory;

/// The most that one connection reads: a cursor over rows, of which nothing is made.
public final class RawCursor {
    private static final int FETCH = 5_000;

    private RawCursor() {}

    /// @param select with one column of bytes
    /// @return seconds
    public static double seconds(String database, String select) throws SQLException {
        try (Connection connection = Laboratory.connect(database); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(FETCH);
            long bytes = 0;
            long start = System.nanoTime();
            try (ResultSet row = statement.executeQuery(select)) {
                while (row.next()) {
                    bytes += row.getBytes(1).length;
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (bytes == 0) {
                throw new SQLException("there was nothing to read: " + select);
            }
            return seconds;
        }
    }
}
