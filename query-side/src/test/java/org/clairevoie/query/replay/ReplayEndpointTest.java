package org.clairevoie.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.clairevoie.events.Author;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReplayEndpointTest {
    private static final Queries QUERIES = new Queries();
    private final Http http = QUERIES.http();

    @AfterAll
    static void close() {
        QUERIES.close();
    }
    private final JourneyWriter journey = Queries.journey();

    @Test
    void it_is_a_line_a_step_and_one_step_is_the_same_line() {
        UUID words = journey.on(2).tells(Facts.verbatim());
        journey.on(3).tells(Facts.strategy(Author.JOINT), Link.to(LinkType.BECAUSE_OF, words));
        journey.on(4).retracts(words);
        QUERIES.record(journey);
        for (String order : List.of("?", "?clock=recorded", "?clock=entered", "?order=happened")) {
            Http.Answer all = http.get(replay(order));
            assertThat(all.contentType()).startsWith("application/x-ndjson");
            List<String> lines = all.body().lines().toList();
            assertThat(lines).hasSize(order.contains("happened") ? 2 : 4);
            for (int step = 1; step <= lines.size(); step++) {
                assertThat(http.get(replay(order + "&step=" + step)).body().lines()).containsExactly(lines.get(step - 1));
            }
            assertThat(http.refused(replay(order + "&step=" + (lines.size() + 1)), 400).get("detail").asString()).startsWith("step");
        }
    }

    @Test
    void it_refuses_what_it_cannot_read() {
        QUERIES.record(journey);
        for (String bad : List.of("step=0", "step=-1", "step=x", "clock=happened", "clock=wall", "order=none", "order=happened&clock=entered")) {
            assertThat(http.refused(replay("?" + bad), 400).get("type").asString()).isEqualTo("urn:clairevoie:parameter");
        }
        http.refused(replay("?grid=none"), 404);
    }

    @Test
    @Timeout(300)
    void a_very_long_journey_is_read_and_replayed_to_its_end() {
        UUID words = journey.on(1).tells(Facts.verbatim());
        for (int number = 0; number < 2_500; number++) {
            journey.on(2 + number / 10.0).tells(Facts.interview("A", 30));
            journey.tells(Facts.service(), Link.to(LinkType.BECAUSE_OF, words));
        }
        QUERIES.record(journey);
        assertThat(http.read("/journeys/" + journey.id() + "/contrast").get("reading").isNull()).isFalse();
        assertThat(http.read("/journeys/" + journey.id() + "/timeline?limit=500&after=4000").get("items").size()).isEqualTo(500);
        List<String> lines = http.get(replay("")).body().lines().toList();
        assertThat(lines).hasSize(5_002);
        assertThat(http.get(replay("?step=5000")).body().lines()).containsExactly(lines.get(4_999));
    }

    private String replay(String query) {
        return "/journeys/" + journey.id() + "/replay" + query;
    }
}
