package org.clairevoie.command.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.clairevoie.testing.LogWriter;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The role that the appender takes: it may add to the log and read it, and nothing else, even if the trigger were gone.
class WriterRoleTest {
    private final DataSource database = TestDatabase.withLog();

    @BeforeEach
    void fill() throws SQLException {
        LogWriter.write(database, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update event_log set source = 'other' where position = 1", "delete from event_log where position = 1", "truncate event_log",
        "alter table event_log disable trigger all", "drop table event_log", "select * from person_key"})
    void is_refused(String statement) throws SQLException {
        try (Connection connection = database.getConnection(); Statement writer = connection.createStatement()) {
            writer.execute("set role clairevoie_writer");
            assertThatThrownBy(() -> writer.execute(statement)).isInstanceOf(SQLException.class)
                    .satisfies(refused -> assertThat(((SQLException) refused).getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void reads_and_adds() throws SQLException {
        try (Connection connection = database.getConnection(); Statement writer = connection.createStatement()) {
            writer.execute("set role clairevoie_writer");
            assertThat(writer.executeUpdate("""
                    insert into event_log select 3, gen_random_uuid(), 0, gen_random_uuid(), 'test', 'fourth', type, recorded_at, envelope
                    from event_log where position = 0""")).isEqualTo(1);
        }
    }
}
