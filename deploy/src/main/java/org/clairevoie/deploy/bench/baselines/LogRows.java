package org.clairevoie.deploy.bench.baselines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.clairevoie.deploy.scene.Laboratory;
import org.postgresql.PGConnection;

/// Rows that the service has written, to be written once more without it: into tables of the log's own shape, with its
/// indexes and its checks.
public final class LogRows {
    private LogRows() {}

    public static void makeTable(String database, String table) throws SQLException {
        try (Connection connection = Laboratory.connect(database); Statement statement = connection.createStatement()) {
            statement.execute("create table " + table + " (like event_log including all)");
            statement.execute("checkpoint");
        }
    }

    /// The first rows of the log as COPY has them, in its binary form.
    static byte[] copied(String database, int most) throws SQLException, IOException {
        try (Connection connection = Laboratory.connect(database); ByteArrayOutputStream rows = new ByteArrayOutputStream()) {
            connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyOut("copy (select * from event_log order by position limit " + most + ") to stdout (format binary)", rows);
            return rows.toByteArray();
        }
    }

    /// The first rows of the log, column by column.
    static List<Object[]> listed(String database, int most) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (Connection connection = Laboratory.connect(database);
                PreparedStatement select = connection.prepareStatement("select * from event_log order by position limit ?")) {
            select.setInt(1, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Object[] values = new Object[row.getMetaData().getColumnCount()];
                    for (int column = 0; column < values.length; column++) {
                        values[column] = row.getObject(column + 1);
                    }
                    rows.add(values);
                }
            }
        }
        return rows;
    }
}
