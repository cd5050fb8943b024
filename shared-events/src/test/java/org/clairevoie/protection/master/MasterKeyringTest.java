package org.clairevoie.protection.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

final class MasterKeyringTest {
    @TempDir
    private static Path folder;

    private final Path file = folder.resolve("keys").resolve(System.identityHashCode(this) + ".key");
    private final JdbcClient database = JdbcClient.create(TestDatabase.withLog());

    @Test
    void it_is_made_once_and_for_its_owner_alone() throws IOException {
        String fingerprint = open(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(Files.readString(file)).matches("[0-9a-f]{64}\n");
        assertThat(open(file)).isEqualTo(fingerprint);
    }

    @Test
    void a_lost_key_is_not_replaced_in_silence() throws IOException {
        String fingerprint = open(file);
        Files.delete(file);
        assertThatThrownBy(() -> open(file)).isInstanceOf(IllegalStateException.class).hasMessageContaining("is missing").hasMessageContaining(fingerprint);
        assertThat(file).doesNotExist();
    }

    @Test
    void another_key_is_refused() throws IOException {
        open(file);
        Files.writeString(file, "00".repeat(32));
        assertThatThrownBy(() -> open(file)).isInstanceOf(IllegalStateException.class).hasMessageContaining("is not the one");
    }

    @Test
    void a_key_that_is_none_is_refused() throws IOException {
        open(file);
        Files.writeString(file, "00");
        assertThatThrownBy(() -> open(file)).isInstanceOf(IllegalStateException.class).hasMessageContaining(file.toString());
        Files.writeString(file, "no key");
        assertThatThrownBy(() -> open(file)).isInstanceOf(IllegalStateException.class).hasMessageContaining("64 hexadecimal digits");
    }

    @Test
    void of_two_nodes_that_start_at_once_with_a_file_of_their_own_one_is_refused() throws InterruptedException {
        assertThat(atOnce(node -> folder.resolve(System.identityHashCode(this) + "-node-" + node)))
                .filteredOn(start -> start.state() == Future.State.SUCCESS).hasSize(1);
    }

    @Test
    void nodes_that_start_at_once_on_one_file_have_one_key() throws InterruptedException {
        assertThat(atOnce(_ -> file)).allMatch(start -> start.state() == Future.State.SUCCESS)
                .extracting(Future::resultNow).containsOnly(open(file));
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.draft");
    }

    private List<Future<String>> atOnce(IntFunction<Path> keyOf) throws InterruptedException {
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> starts = new ArrayList<>();
            for (int node = 0; node < 8; node++) {
                Path key = keyOf.apply(node);
                starts.add(nodes.submit(() -> open(key)));
            }
            nodes.shutdown();
            assertThat(nodes.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
            return starts;
        }
    }

    private String open(Path key) {
        return MasterKeyring.open(new MasterKeyFile(key), new MasterKeyRows(database)).current().fingerprint();
    }
}
