package org.clairevoie.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LogBellTest {
    private final AtomicInteger heard = new AtomicInteger();

    @Test
    void after_a_silence_it_rings_at_once() {
        LogBell bell = listened(new LogBell(Duration.ofHours(1), Duration.ofHours(1)));
        bell.ring();
        assertThat(heard).hasValue(1);
    }

    @Test
    void what_rings_soon_after_is_heard_once_and_later() {
        LogBell bell = listened(new LogBell(Duration.ofMillis(50), Duration.ofMillis(50)));
        for (int append = 0; append < 1000; append++) {
            bell.ring();
        }
        await("the last append is heard").atMost(Duration.ofSeconds(5)).until(() -> heard.get() >= 2);
        assertThat(heard.get()).as("not once for every append").isLessThan(1000);
    }

    @Test
    void a_ring_that_is_due_an_hour_later_is_not_heard_now() {
        LogBell bell = listened(new LogBell(Duration.ofHours(1), Duration.ofHours(1)));
        bell.ring();
        bell.ring();
        assertThat(heard).hasValue(1);
    }

    @Test
    void in_a_crowd_the_silence_is_the_long_one() {
        Duration silence = Duration.ofMillis(500);
        LogBell crowded = listened(new LogBell(silence, Duration.ofHours(1)));
        for (int append = 0; append < 10; append++) {
            crowded.ring();
        }
        await("the short silence is over").pollDelay(silence.multipliedBy(2)).untilAtomic(heard, equalTo(1));
        LogBell calm = listened(new LogBell(silence, Duration.ofHours(1)));
        calm.ring();
        calm.ring();
        await("two are no crowd").atMost(Duration.ofSeconds(5)).untilAtomic(heard, equalTo(3));
    }

    @Test
    void who_rings_is_not_told_of_a_listener_that_fails_and_the_next_one_hears_it() {
        LogBell bell = new LogBell();
        bell.listen(() -> {
            throw new IllegalStateException("a listener that fails");
        });
        listened(bell).ring();
        assertThat(heard).hasValue(1);
    }

    private LogBell listened(LogBell bell) {
        bell.listen(heard::incrementAndGet);
        return bell;
    }
}
