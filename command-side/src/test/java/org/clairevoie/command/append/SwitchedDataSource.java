package org.clairevoie.command.append;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A database that can be made to refuse every connection.
final class SwitchedDataSource extends DelegatingDataSource {
    private volatile boolean refusing;

    SwitchedDataSource(DataSource database) {
        super(database);
    }

    void refuse(boolean now) {
        refusing = now;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (refusing) {
            throw new SQLException("connection refused", "08001");
        }
        return super.getConnection();
    }
}
