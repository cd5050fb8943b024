package org.clairevoie.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackgroundWorkTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void it_goes_on_by_itself_until_it_is_stopped_and_can_be_started_again() {
        BackgroundWork work = new BackgroundWork("work-under-test", "a setting", 1, () -> done.incrementAndGet() < 1_000_000);
        for (int time = 0; time < 2; time++) {
            int before = done.get();
            work.start();
            assertThat(work.isRunning()).isTrue();
            await("step after step").atMost(LIMIT).until(() -> done.get() > before + 3);
            work.stop();
            assertThat(work.isRunning()).isFalse();
        }
    }

    @Test
    void a_step_that_fails_does_not_end_it() {
        BackgroundWork work = new BackgroundWork("work-under-test", "a setting", 1, () -> {
            if (done.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
            }
            return false;
        });
        work.start();
        await("it is tried again").atMost(LIMIT).until(() -> done.get() > 1);
        work.stop();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.5, Double.NaN})
    void its_share_is_a_share(double share) {
        assertThatThrownBy(() -> new BackgroundWork("work-under-test", "clairevoie.some.share", share, () -> false))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("clairevoie.some.share is above 0 and at most 1, not " + share);
    }
}
