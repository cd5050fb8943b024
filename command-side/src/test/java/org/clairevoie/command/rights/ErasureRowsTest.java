package org.clairevoie.command.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class ErasureRowsTest {
    private final DataSource database = TestDatabase.withLog();
    private final ErasureRows erasures = new ErasureRows(new JdbcTemplate(database));

    @Test
    void however_many_wait_for_others_a_new_one_is_begun() {
        JdbcClient.create(database).sql("""
                insert into person_erasure (id, person, state, asked_by, asked_at, recorded_at, destroyed_at)
                select gen_random_uuid(), 'person ' || each, 'DESTROYED', 'officer', now(), now(), now() from generate_series(1, 200) each""").update();
        erasures.begin(UUID.randomUUID(), "the last to ask", "officer", Instant.now().plusSeconds(60));
        assertThat(erasures.unfinished()).hasSize(101).extracting(Erasure::person).contains("the last to ask");
    }
}
