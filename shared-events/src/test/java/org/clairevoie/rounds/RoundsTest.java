package org.clairevoie.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void a_round_that_fails_does_not_end_them() {
        Rounds rounds = new Rounds("rounds-under-test", Duration.ofMillis(1), () -> {
            if (done.incrementAndGet() < 3) {
                throw new IllegalStateException("the database is away");
            }
        });
        rounds.start();
        await("it is tried again").atMost(LIMIT).until(() -> done.get() > 3);
        rounds.stop();
    }

    @Test
    void what_was_stopped_can_be_started_again() {
        Rounds rounds = new Rounds("rounds-under-test", Duration.ofDays(1), done::incrementAndGet);
        for (int time = 1; time < 3; time++) {
            int expected = time;
            rounds.start();
            await("it is done at the start").atMost(LIMIT).until(() -> done.get() == expected);
            assertThat(rounds.isRunning()).isTrue();
            rounds.stop();
            assertThat(rounds.isRunning()).isFalse();
        }
    }
}
