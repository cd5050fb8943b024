package org.clairevoie.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFileTest {
    @TempDir
    private Path folder;

    @Test
    void a_secret_is_drawn_once_and_its_owners_alone_to_read() throws IOException {
        OwnFile file = new OwnFile(folder.resolve("in").resolve("a.secret"));
        assertThat(file.exists()).isFalse();
        assertThat(file.kept(() -> "first")).isEqualTo("first");
        assertThat(file.kept(() -> "second")).isEqualTo("first");
        assertThat(rights(file.path())).isEqualTo("rw-------");
        assertThat(names(folder.resolve("in"))).as("no draft is left").containsExactly("a.secret");
    }

    @Test
    void who_draws_second_takes_what_was_drawn_meanwhile() throws IOException {
        OwnFile file = new OwnFile(folder.resolve("a.secret"));
        assertThat(file.kept(() -> {
            elsewhere(file);
            return "mine";
        })).isEqualTo("theirs");
        assertThat(names(folder)).containsExactly("a.secret");
    }

    @Test
    void what_dies_while_drawing_leaves_nothing_that_could_be_taken_for_a_secret() {
        OwnFile file = new OwnFile(folder.resolve("a.secret"));
        assertThatThrownBy(() -> file.kept(() -> {
            throw new IllegalStateException("killed");
        })).hasMessage("killed");
        assertThat(file.exists()).isFalse();
        assertThatThrownBy(file::read).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void another_secret_takes_its_place_whole() throws IOException {
        OwnFile file = new OwnFile(folder.resolve("a.secret"));
        OwnFile next = new OwnFile(folder.resolve("a.secret.next"));
        file.put("old");
        file.put("newer");
        assertThat(file.read()).isEqualTo("newer");
        next.put("newest");
        next.replace(file);
        assertThat(file.read()).isEqualTo("newest");
        assertThat(rights(file.path())).isEqualTo("rw-------");
        assertThat(names(folder)).containsExactly("a.secret");
    }

    @Test
    void what_cannot_take_the_place_leaves_no_draft() throws IOException {
        Files.createDirectories(folder.resolve("a.secret").resolve("in the way"));
        assertThatThrownBy(() -> new OwnFile(folder.resolve("a.secret")).put("new")).isInstanceOf(IOException.class);
        assertThat(names(folder)).containsExactly("a.secret");
    }

    private static void elsewhere(OwnFile file) {
        try {
            new OwnFile(file.path()).kept(() -> "theirs");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
