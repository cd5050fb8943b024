package org.clairevoie.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LogNoticesTest {
    private final DataSource database = TestDatabase.fresh();
    private final LogBell here = new LogBell();
    private final LogBell elsewhere = new LogBell();
    private final Semaphore rung = new Semaphore(0);
    private final LogNotices notices = new LogNotices(database, here);

    @BeforeEach
    void listen() throws InterruptedException {
        here.listen(rung::release);
        notices.start();
        assertThat(rung.tryAcquire(10, TimeUnit.SECONDS)).as("it rings once when it begins to listen").isTrue();
    }

    @AfterEach
    void stop() {
        notices.stop();
    }

    @Test
    void another_nodes_append_rings_the_bell_and_our_own_does_not() throws Exception {
        tell(here);
        tell(elsewhere);

        assertThat(rung.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        tell(elsewhere);
        assertThat(rung.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        assertThat(rung.availablePermits()).as("rung for two notices of three").isZero();
    }

    @Test
    void after_the_connection_is_cut_it_listens_again() throws Exception {
        JdbcClient.create(database).sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid() and query like 'listen%'""").query((row, _) -> row.getBoolean(1)).list();
        assertThat(rung.tryAcquire(10, TimeUnit.SECONDS)).as("it rings when it listens again").isTrue();

        tell(elsewhere);
        assertThat(rung.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }

    private void tell(LogBell bell) throws SQLException {
        try (Connection connection = database.getConnection()) {
            LogNotices.send(connection, bell);
        }
    }
}
