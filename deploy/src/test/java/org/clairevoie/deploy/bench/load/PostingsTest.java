package org.clairevoie.deploy.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PostingsTest {
    private static final Postings COHORT = Postings.of(7, 20);

    @Test
    void every_event_but_the_openings_goes_into_one_lane_once() {
        Lanes lanes = new Lanes(COHORT.lanes(3));
        Set<String> sent = new HashSet<>();
        int count = 0;
        for (int lane = 0; lane < lanes.count(); lane++) {
            for (byte[] request = lanes.take(lane); request != null; request = lanes.take(lane)) {
                sent.add(new String(request, StandardCharsets.UTF_8));
                count++;
            }
        }
        assertThat(sent).hasSize(count).hasSize(COHORT.events() - COHORT.journeys().size());
    }

    @Test
    void lanes_without_an_end_begin_anew() {
        Lanes lanes = Lanes.endless(COHORT.lanes(3));
        int all = COHORT.lanes(3).getFirst().size();
        List<byte[]> taken = Stream.generate(() -> lanes.take(0)).limit(2L * all).toList();
        assertThat(taken).doesNotContainNull();
        assertThat(taken.subList(0, all)).isEqualTo(taken.subList(all, 2 * all));
    }

    @Test
    void an_import_ends_with_the_journey_that_makes_it_large_enough() {
        Postings cohort = Postings.ofEvents(8, 500);
        int last = cohort.journeys().getLast().size();
        assertThat(cohort.events()).isGreaterThanOrEqualTo(500);
        assertThat(cohort.events() - last).isLessThan(500);
        assertThat(cohort.lines(2)).hasSize(2);
    }
}
