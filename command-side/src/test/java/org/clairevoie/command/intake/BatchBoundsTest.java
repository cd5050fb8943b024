package org.clairevoie.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.clairevoie.command.intake.cloudevent.IntakeBounds;
import org.junit.jupiter.api.Test;

class BatchBoundsTest {
    private static final Duration MINUTE = Duration.ofSeconds(60);

    @Test
    void a_bound_that_bounds_nothing_is_refused_at_the_start() {
        assertThat(new BatchBounds(1, 1, Duration.ZERO, MINUTE).atOnce()).isOne();
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchBounds(6, 0, MINUTE, MINUTE)).withMessageContaining("clairevoie.batch.of-one-client");
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchBounds(3, 4, MINUTE, MINUTE)).withMessageContaining(".at-once");
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchBounds(6, 4, MINUTE.negated(), MINUTE)).withMessageContaining(".patience");
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchBounds(6, 4, MINUTE, Duration.ZERO)).withMessageContaining(".within");
        assertThatIllegalArgumentException().isThrownBy(() -> new IntakeBounds(1, Duration.ZERO, 1, 1, 1, 1, 1)).withMessageContaining("clairevoie.intake.within");
        assertThatIllegalArgumentException().isThrownBy(() -> new IntakeBounds(1, Duration.ofSeconds(1), 1, 1, 1, 0, 1)).withMessageContaining("clairevoie.intake.tokens");
        assertThatIllegalArgumentException().isThrownBy(() -> new IntakeBounds(1, Duration.ofSeconds(1), 1, 1, 1, 2, 1)).withMessageContaining(".batch-tokens");
    }
}
