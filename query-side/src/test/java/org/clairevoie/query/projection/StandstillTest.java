package org.clairevoie.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StandstillTest {
    private static final Duration MOST = Duration.ofSeconds(10);
    private final AtomicLong nanos = new AtomicLong();
    private final Standstill standstill = new Standstill(nanos::get);

    @Test
    void a_view_that_does_not_get_on_is_noticed_whatever_the_clocks_of_the_nodes_say() {
        assertThat(standstill.longer(at(5, 9), MOST)).isFalse();
        pass(Duration.ofSeconds(11));
        assertThat(standstill.longer(at(5, 12), MOST)).isTrue();
        assertThat(standstill.longer(at(6, 12), MOST)).isFalse();
    }

    @Test
    void a_view_that_gets_on_or_has_nothing_to_take_never_stands_still() {
        for (int position = 0; position < 5; position++) {
            assertThat(standstill.longer(at(position, 100), MOST)).isFalse();
            pass(Duration.ofSeconds(9));
        }
        assertThat(standstill.longer(at(100, 100), MOST)).isFalse();
        pass(Duration.ofSeconds(60));
        assertThat(standstill.longer(at(100, 101), MOST)).isFalse();
    }

    /// Behind by nothing: recorded by a node whose clock is ahead.
    private static Progress.Of at(long position, long head) {
        return new Progress.Of("seen", position, head, Duration.ZERO, 0);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
