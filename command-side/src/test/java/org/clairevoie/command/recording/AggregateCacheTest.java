package org.clairevoie.command.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AggregateCacheTest {
    private final AggregateCache cache = new AggregateCache(100);

    @Test
    void what_was_put_is_had_until_it_is_removed() {
        cache.put("a", "first");
        cache.put("a", "second");
        assertThat(cache.<String, String>get("a")).isEqualTo("second");
        assertThat(cache.remove("a")).isTrue();
        assertThat(cache.<String, Object>get("a")).isNull();
        cache.weigh("a", 5);
        assertThat(cache.containsKey("a")).isFalse();
    }

    @Test
    void its_bound_is_what_they_weigh() {
        fill(cache);
        await("no more than a hundred bytes are held").atMost(Duration.ofSeconds(5)).until(() -> held(cache) <= 10);
    }

    @Test
    void an_accompaniment_that_is_written_again_weighs_what_it_weighed() {
        cache.put("long", 0);
        cache.weigh("long", 99);
        cache.put("long", 1);
        cache.put("other", 0);
        cache.weigh("other", 50);
        await("both do not fit").atMost(Duration.ofSeconds(5)).until(() -> !(cache.containsKey("long") && cache.containsKey("other")));
    }

    @Test
    void its_bound_is_a_share_of_the_heap_and_never_most_of_it() {
        AggregateCache quarter = AggregateCache.ofShare(0.25, 400);
        fill(quarter);
        await("a hundred bytes are held").atMost(Duration.ofSeconds(5)).until(() -> held(quarter) == 10);
        assertThatThrownBy(() -> AggregateCache.ofShare(0.51, 4_800_000)).hasMessageContaining("clairevoie.aggregates.heap-share");
        assertThatThrownBy(() -> AggregateCache.ofShare(Double.NaN, 4_800_000)).hasMessageContaining("clairevoie.aggregates.heap-share");
    }

    private static void fill(AggregateCache cache) {
        for (int number = 0; number < 50; number++) {
            cache.put("a" + number, number);
            cache.weigh("a" + number, 10);
        }
    }

    private static long held(AggregateCache cache) {
        long held = 0;
        for (int number = 0; number < 50; number++) {
            held += cache.containsKey("a" + number) ? 1 : 0;
        }
        return held;
    }
}
