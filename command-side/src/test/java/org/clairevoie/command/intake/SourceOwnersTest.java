package org.clairevoie.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.clairevoie.command.intake.cloudevent.Unacceptable;
import org.clairevoie.testing.LongLog;
import org.clairevoie.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SourceOwnersTest {
    private static final String NEW = "https://new.example";
    private final DataSource database = TestDatabase.withLog();
    private final JdbcClient client = JdbcClient.create(database);
    private final SourceOwners owners = new SourceOwners(client, Clock.systemUTC());

    @BeforeEach
    void make() {
        Flyway.configure().dataSource(database).locations("classpath:org/clairevoie/command/intake").table("intake_migrations")
                .baselineOnMigrate(true).baselineVersion("0").load().migrate();
        LongLog.of(client, 30_000);
    }

    /// The first import of an organisation asks for each of its events, since nothing is recorded of it yet.
    @Test
    void to_look_for_a_source_that_is_new_reads_no_more_of_a_long_log() {
        assertThat(plan(SourceOwners.HELD)).noneMatch(LongLog::isReadWhole);
        assertThat(plan(SourceOwners.TAKE.replace("values (?, ?, ?)", "values ('" + NEW + "', 'one', now())"))).noneMatch(LongLog::isReadWhole);
    }

    @Test
    void a_plan_that_reads_it_whole_is_seen() {
        assertThat(plan("select exists (select from event_log l where l.source = source_owner.source) from source_owner where source = ?"))
                .anyMatch(LongLog::isReadWhole);
    }

    @Test
    void a_source_is_held_by_who_tried_last_until_something_is_recorded_under_it() {
        owners.check(NEW, "one");
        owners.check(NEW, "two");
        owners.check("https://long.example", "one");
        assertThatThrownBy(() -> owners.check("https://long.example", "two")).isInstanceOf(Unacceptable.class);
    }

    private List<String> plan(String sql) {
        return client.sql("explain " + sql.replace("?", "'" + NEW + "'")).query((row, _) -> row.getString(1)).list();
    }
}
