package org.clairevoie.deploy.pages;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChromiumTest {
    @Test
    void without_a_browser_the_build_fails_and_says_what_to_install() {
        assertThatThrownBy(() -> Chromium.found(List.of(Path.of("/nowhere/chromium"))))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("apt-get install chromium");
    }
}
