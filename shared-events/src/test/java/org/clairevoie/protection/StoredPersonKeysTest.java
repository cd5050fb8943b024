package org.clairevoie.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

final class StoredPersonKeysTest {
    private final JdbcClient database = JdbcClient.create(TestDatabase.withLog());
    private final MasterKey master = new MasterKey(new byte[MasterKey.BYTES]);
    private final StoredPersonKeys keys = new StoredPersonKeys(database, master);

    @Test
    void a_key_is_read_as_it_was_wrapped() {
        PersonKey key = PersonKey.random();
        store("somebody", key);
        assertThat(Objects.requireNonNull(keys.of("somebody")).tag("content")).isEqualTo(key.tag("content"));
        assertThat(keys.of("nobody")).isNull();
    }

    @Test
    void a_destroyed_key_is_gone_once_it_is_forgotten() {
        store("somebody", PersonKey.random());
        assertThat(keys.of("somebody")).isNotNull();
        database.sql("update person_key set wrapped = null, destroyed_at = now()").update();
        keys.forget("somebody");
        assertThat(keys.of("somebody")).isNull();
    }

    @Test
    void a_key_that_another_node_destroyed_is_gone_when_the_short_while_is_over_whatever_is_heard() {
        AtomicLong nanos = new AtomicLong();
        StoredPersonKeys elsewhere = new StoredPersonKeys(database, master, StoredPersonKeys.LONGEST_KEPT, nanos::get);
        store("somebody", PersonKey.random());
        assertThat(elsewhere.of("somebody")).isNotNull();
        database.sql("update person_key set wrapped = null, destroyed_at = now()").update();
        assertThat(elsewhere.of("somebody")).as("kept until then").isNotNull();
        nanos.addAndGet(StoredPersonKeys.LONGEST_KEPT.toNanos() + 1);
        assertThat(elsewhere.of("somebody")).isNull();
    }

    @Test
    void nobody_keeps_them_longer_than_erasures_wait() {
        assertThatThrownBy(() -> new StoredPersonKeys(database, master, StoredPersonKeys.LONGEST_KEPT.plusMillis(1), System::nanoTime))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("10 s at most");
    }

    private void store(String person, PersonKey key) {
        database.sql("insert into master_key (fingerprint) values (?) on conflict do nothing").param(master.fingerprint()).update();
        database.sql("insert into person_key (person, wrapped, wrapped_by) values (?, ?, ?)")
                .params(person, master.wrap(key, person), master.fingerprint()).update();
    }
}
