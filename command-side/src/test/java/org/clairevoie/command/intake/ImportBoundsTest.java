package org.clairevoie.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ImportBoundsTest {
    private static final Duration MINUTE = Duration.ofSeconds(60);

    @Test
    void a_bound_that_bounds_nothing_is_refused_at_the_start() {
        assertThat(new ImportBounds(1, 1, 1, 1_000, 65_536, Duration.ZERO, 1, MINUTE).chunk()).isOne();
        assertThatIllegalArgumentException().isThrownBy(() -> new ImportBounds(6, 4, 0, 1_000, 65_536, MINUTE, 1, MINUTE)).withMessageContaining("clairevoie.import.chunk");
        assertThatIllegalArgumentException().isThrownBy(() -> new ImportBounds(6, 4, 500, 0, 65_536, MINUTE, 1, MINUTE)).withMessageContaining(".chunk-bytes");
        assertThatIllegalArgumentException().isThrownBy(() -> new ImportBounds(6, 0, 500, 1_000, 65_536, MINUTE, 1, MINUTE)).withMessageContaining(".of-one-client");
        assertThatIllegalArgumentException().isThrownBy(() -> new ImportBounds(3, 4, 500, 1_000, 65_536, MINUTE, 1, MINUTE)).withMessageContaining(".at-once");
        assertThatIllegalArgumentException().isThrownBy(() -> new ImportBounds(6, 4, 500, 1_000, 65_535, MINUTE, 1, MINUTE)).withMessageContaining("spool-bytes");
        assertThatIllegalArgumentException().isThrownBy(() -> new ImportBounds(6, 4, 500, 1_000, 65_536, MINUTE, 0, MINUTE)).withMessageContaining(".pace");
    }
}
