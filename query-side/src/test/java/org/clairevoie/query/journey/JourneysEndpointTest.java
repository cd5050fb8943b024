package org.clairevoie.query.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clairevoie.events.Told;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JourneysEndpointTest {
    private static final Queries QUERIES = new Queries();
    private final Http http = QUERIES.http();

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void pages_hold_every_journey_once_even_when_the_one_at_the_border_moves() {
        List<JourneyWriter> journeys = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            journeys.add(Queries.journey());
            QUERIES.record(journeys.getLast());
        }
        JsonNode first = http.read("/journeys?limit=3");
        List<String> seen = new ArrayList<>(Http.each(first.get("items"), "accompanimentId"));
        JourneyWriter border = journeys.stream().filter(journey -> journey.id().toString().equals(seen.getLast())).findFirst().orElseThrow();
        border.on(1).corrects(border.events().getFirst().eventId(), Told.of(border.events().getFirst().event(), JourneyWriter.at(-40)));
        QUERIES.record(List.of(border.events().getLast()));

        JsonNode page = first;
        while (!page.get("next").isNull()) {
            page = http.read("/journeys?limit=3&after=" + page.get("next").asString());
            seen.addAll(Http.each(page.get("items"), "accompanimentId"));
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(journeys.stream().map(journey -> journey.id().toString()).toList());
    }

    @Test
    void filters_narrow_the_list_and_refuse_words_that_are_none() {
        JourneyWriter closed = Queries.journey();
        closed.on(3).tells(Facts.closed());
        QUERIES.record(closed);
        assertThat(Http.each(http.read("/journeys?state=CLOSED&scheme=RSA&territory=93066").get("items"), "accompanimentId"))
                .containsExactly(closed.id().toString());
        assertThat(http.read("/journeys?scheme=CEJ").get("items")).isEmpty();
        assertThat(http.read("/journeys?territory=2A004").get("items")).isEmpty();
        assertThat(http.read("/journeys?openedFrom=2027-01-01T00:00:00Z").get("items")).isEmpty();
        assertThat(http.refused("/journeys?scheme=XYZ", 400).get("detail").asString()).contains("scheme", "CEJ");
        http.refused("/journeys?state=open%00", 400);
        http.refused("/journeys?reading=none", 400);
        http.refused("/journeys?territory=%00", 400);
    }

    @Test
    void one_journey_says_where_it_stands() {
        JourneyWriter journey = Queries.journey().on(2).tellsAlso(Facts.interview("A", 30));
        QUERIES.record(journey);
        JsonNode shown = http.read("/journeys/" + journey.id());
        assertThat(shown.get("state").asString()).isEqualTo("OPEN");
        assertThat(shown.get("events").intValue()).isEqualTo(2);
        assertThat(shown.get("closedAt").isNull()).isTrue();
    }

    @Test
    void a_journey_whose_opening_was_retracted_says_so() {
        JourneyWriter journey = Queries.journey();
        journey.on(1).retracts(journey.events().getFirst().eventId());
        QUERIES.record(journey);
        assertThat(http.read("/journeys/" + journey.id()).get("state").asString()).isEqualTo("RETRACTED");
        assertThat(http.read("/journeys/" + journey.id() + "/timeline").get("items").get(0).get("retracted").asBoolean()).isTrue();
        assertThat(http.refused("/journeys/" + journey.id() + "/contrast", 404).get("type").asString()).endsWith("opening-retracted");
        assertThat(http.get("/journeys/" + journey.id() + "/replay").body().lines()).hasSize(2);
    }
}
