package org.clairevoie.protection.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.clairevoie.protection.MasterKey;
import org.clairevoie.protection.MasterKeyUnavailable;
import org.clairevoie.protection.PersonKey;
import org.clairevoie.protection.Pseudonyms;
import org.clairevoie.protection.StoredPersonKeys;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Another master key, while nodes run and while one of them dies in the middle.
final class MasterKeyChangeTest {
    private static final String NEXT = "5e".repeat(MasterKey.BYTES) + "\n";
    private static final int PERSONS = 7;
    private final JdbcClient database = JdbcClient.create(TestDatabase.withLog());
    private final MasterKeyRows rows = new MasterKeyRows(database);
    private final Map<String, String> tags = new HashMap<>();

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private MasterKeyring ring;

    @BeforeEach
    void persons() throws IOException {
        ring = open(folder);
        for (int number = 0; number < PERSONS; number++) {
            tags.put("person " + number, admit("person " + number, ring.current()));
        }
        Files.copy(folder.resolve("master.key"), elsewhere.resolve("master.key"));
    }

    @Test
    void killed_after_any_step_it_is_taken_up_and_every_key_stays_what_it_was() throws IOException {
        String before = ring.current().fingerprint();
        String pseudonym = new Pseudonyms(ring.current()).ofSubject("somebody");
        Files.writeString(folder.resolve("master.key.next"), NEXT);
        Files.writeString(elsewhere.resolve("master.key.next"), NEXT);
        assertThat(change(ring).begin()).isTrue();
        int steps = 0;
        boolean more = true;
        while (more) {
            // Whoever went on so far is gone, with all it had in memory.
            MasterKeyring restarted = open(folder);
            assertThatEveryKeyIsAsItWas(restarted);
            assertThatEveryKeyIsAsItWas(open(elsewhere));
            assertThat(new Pseudonyms(restarted.current()).ofSubject("somebody")).isEqualTo(pseudonym);
            more = change(restarted).goOn();
            steps++;
        }
        assertThat(steps).isGreaterThan(PERSONS / 2);
        MasterKeyring after = open(folder);
        assertThatEveryKeyIsAsItWas(after);
        assertThat(after.current().fingerprint()).isNotEqualTo(before);
        assertThat(rows.counts()).containsOnlyKeys(after.current().fingerprint());
        assertThat(new Pseudonyms(after.current()).ofSubject("somebody")).isEqualTo(pseudonym);
        assertThat(folder.resolve("master.key")).hasContent(NEXT);
        assertThat(folder.resolve("master.key.next")).doesNotExist();
        assertThat(folder.resolve("master.key." + before)).as("backups of the database need it").exists();
        Files.delete(elsewhere.resolve("master.key.next"));
        assertThatThrownBy(() -> open(elsewhere)).isInstanceOf(MasterKeyUnavailable.class).hasMessageContaining("is not the one");
    }

    @Test
    void changed_once_more_pseudonyms_are_still_those_of_the_first_day() throws IOException {
        String pseudonym = new Pseudonyms(ring.current()).of("https://a.example", "c-7");
        for (String next : new String[] {NEXT, "77".repeat(MasterKey.BYTES)}) {
            Files.writeString(folder.resolve("master.key.next"), next);
            MasterKeyChange change = change(open(folder));
            assertThat(change.begin()).isTrue();
            toTheEnd(change);
        }
        assertThat(new Pseudonyms(open(folder).current()).of("https://a.example", "c-7")).isEqualTo(pseudonym);
        assertThatEveryKeyIsAsItWas(open(folder));
    }

    @Test
    void a_key_cannot_leave_while_it_wraps_anything_nor_wrap_anything_once_it_has_left() throws IOException {
        MasterKey old = ring.current();
        Files.writeString(folder.resolve("master.key.next"), NEXT);
        MasterKeyChange change = change(ring);
        change.begin();
        assertThatThrownBy(() -> rows.end(old.fingerprint())).isInstanceOf(DataIntegrityViolationException.class);
        change.goOn();
        // By a node that has not heard of the change, of a person that was passed already.
        tags.put("a late person", admit("a late person", old));
        toTheEnd(change);
        assertThatEveryKeyIsAsItWas(open(folder));
        assertThatThrownBy(() -> admit("too late", old)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_running_node_finds_the_next_key_when_it_first_meets_it_and_says_so_when_it_cannot() throws IOException {
        MasterKeyring running = open(elsewhere);
        Files.writeString(folder.resolve("master.key.next"), NEXT);
        MasterKeyChange change = change(ring);
        change.begin();
        change.goOn();
        StoredPersonKeys keys = new StoredPersonKeys(database, running);
        assertThatThrownBy(() -> keys.of("person 0")).isInstanceOf(MasterKeyUnavailable.class).hasMessageContaining("is being changed");
        assertThatThrownBy(() -> open(elsewhere)).isInstanceOf(MasterKeyUnavailable.class).hasMessageContaining("put both there");
        Files.writeString(elsewhere.resolve("master.key.next"), NEXT);
        assertThatEveryKeyIsAsItWas(running);
    }

    @Test
    void a_destroyed_key_stays_destroyed_and_without_a_next_key_nothing_begins() throws IOException {
        assertThat(change(ring).begin()).isFalse();
        database.sql("update person_key set wrapped = null, destroyed_at = now() where person = 'person 3'").update();
        tags.remove("person 3");
        Files.writeString(folder.resolve("master.key.next"), NEXT);
        MasterKeyChange change = change(ring);
        change.begin();
        toTheEnd(change);
        assertThatEveryKeyIsAsItWas(open(folder));
        assertThat(new StoredPersonKeys(database, open(folder)).of("person 3")).isNull();
        assertThat(change.progress().leaving()).isNull();
    }

    private void toTheEnd(MasterKeyChange change) {
        for (int steps = 0; change.goOn(); steps++) {
            assertThat(steps).as("it comes to an end").isLessThan(50);
        }
    }

    private String admit(String person, MasterKey master) {
        PersonKey key = PersonKey.random();
        database.sql("insert into person_key (person, wrapped, wrapped_by) values (?, ?, ?)")
                .params(person, master.wrap(key, person), master.fingerprint()).update();
        return key.tag("content");
    }

    private void assertThatEveryKeyIsAsItWas(MasterKeyring as) {
        StoredPersonKeys keys = new StoredPersonKeys(database, as);
        tags.forEach((person, tag) -> assertThat(Objects.requireNonNull(keys.of(person)).tag("content")).as(person).isEqualTo(tag));
    }

    private MasterKeyChange change(MasterKeyring by) {
        return new MasterKeyChange(by, rows, 2);
    }

    private MasterKeyring open(Path from) {
        return MasterKeyring.open(new MasterKeyFile(from.resolve("master.key")), rows);
    }
}
