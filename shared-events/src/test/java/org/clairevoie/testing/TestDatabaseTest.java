package org.clairevoie.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {
    @Test
    void it_is_durable_as_in_production() {
        JdbcClient database = JdbcClient.create(TestDatabase.fresh());
        assertThat(setting(database, "fsync")).isEqualTo("on");
        assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
    }

    private static String setting(JdbcClient database, String name) {
        return database.sql("show " + name).query((row, _) -> row.getString(1)).single();
    }
}
