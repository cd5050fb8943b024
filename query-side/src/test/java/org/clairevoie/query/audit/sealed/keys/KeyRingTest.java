package org.clairevoie.query.audit.sealed.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.clairevoie.query.projection.LoggedDatabase;
import org.clairevoie.transparency.note.SignedNote;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {
    @TempDir
    private Path folder;

    private final LoggedDatabase logged = LoggedDatabase.fresh();
    private final KeyRows rows = new KeyRows(logged.client());

    @BeforeEach
    void migrate() {
        Flyway.configure().dataSource(logged.source()).locations("classpath:org/clairevoie/query/audit/sealed")
                .schemas("sealed").table("sealed_log_migrations").load().migrate();
    }

    @Test
    void keys_are_made_once_for_their_owner_alone_and_the_log_has_a_name_from_then_on() throws IOException {
        KeyRing first = open("");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("sealing.key")))).isEqualTo("rw-------");
        assertThat(first.current().keys().origin()).startsWith("clairevoie.invalid/");
        assertThat(open("").current().keys().origin()).isEqualTo(first.current().keys().origin());
        assertThatThrownBy(() -> open("log.example/other")).hasMessageContaining("for ever");
    }

    @Test
    void a_missing_or_another_file_is_refused_once_something_was_signed() throws IOException {
        open("log.example/one");
        Path file = folder.resolve("sealing.key");
        Path aside = folder.resolve("aside");
        Files.move(file, aside);
        assertThatThrownBy(() -> open("log.example/one")).hasMessageContaining("missing");
        Files.writeString(file, SealingKeys.generate("log.example/one").secretLines());
        assertThatThrownBy(() -> open("log.example/one")).hasMessageContaining("no rotation to them is recorded");
        Files.writeString(file, "nothing like it");
        assertThatThrownBy(() -> open("log.example/one")).hasMessageContaining("cannot be read");
        Files.copy(aside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(open("log.example/one").current().number()).isZero();
    }

    @Test
    void a_rotation_that_was_recorded_and_then_cut_short_is_finished_at_the_next_start() {
        KeyRing ring = open("log.example/one");
        SealingKeys next = ring.prepare();
        assertThat(open("log.example/one").current().number()).isZero();
        ring.announce(next, new SignedNote("said\n", List.of(next.vouch("said\n"))), 0, Instant.EPOCH);
        KeyRing again = open("log.example/one");
        assertThat(again.current().number()).isEqualTo(1);
        assertThat(again.current().keys().vkeys()).isEqualTo(next.vkeys());
        assertThat(folder.resolve("sealing.key.next")).doesNotExist();
    }

    private KeyRing open(String origin) {
        return KeyRing.open(folder.resolve("sealing.key"), origin, rows, Clock.systemUTC());
    }
}
