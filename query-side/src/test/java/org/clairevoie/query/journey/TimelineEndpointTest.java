package org.clairevoie.query.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.query.history.JourneyWriter.at;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.PersonSpoke;
import org.clairevoie.events.Personal;
import org.clairevoie.events.Precision;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Told;
import org.clairevoie.protection.PersonKey;
import org.clairevoie.protection.Sealing;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TimelineEndpointTest {
    private static final Queries QUERIES = new Queries();
    private final Http http = QUERIES.http();

    @AfterAll
    static void close() {
        QUERIES.close();
    }
    private final JourneyWriter journey = Queries.journey();

    @Test
    void it_runs_in_happened_order_with_what_was_said_since_beside_each_event() {
        UUID second = journey.on(5).tells(Facts.interview("A", 30));
        UUID late = journey.on(2).recordedOn(30).to(Precision.DAY).tells(Facts.verbatim());
        UUID month = journey.on(4).recordedOn(30).to(Precision.MONTH).tells(Facts.barrier());
        journey.on(40).links(second, LinkType.BECAUSE_OF, late);
        journey.on(41).corrects(second, Facts.interview("A", 45));
        journey.on(42).retracts(month);
        journey.on(43).contests(late);
        QUERIES.record(journey);

        JsonNode items = http.read(timeline("")).get("items");
        assertThat(Http.each(items, "eventId")).containsExactly(month.toString(), opening(), late.toString(), second.toString());
        assertThat(Http.each(items, "occurredAt")).containsExactly("2026-01", "2026-01-05T09:00:00+01:00", "2026-01-07", "2026-01-10T09:00:00+01:00");
        assertThat(Http.each(items, "retracted")).containsExactly("true", "false", "false", "false");
        assertThat(Http.each(items, "contested")).containsExactly("false", "false", "true", "false");
        assertThat(Http.each(items, "late")).containsExactly("true", "false", "true", "false");
        JsonNode interview = items.get(3);
        assertThat(interview.get("corrected").asBoolean()).isTrue();
        assertThat(interview.get("data").get("minutes").intValue()).isEqualTo(45);
        assertThat(interview.get("links").get(0).get("contemporaneous").asBoolean()).isFalse();
        assertThat(interview.get("links").get(0).get("to").asString()).isEqualTo(late.toString());
    }

    @Test
    void a_correction_moves_an_event_across_the_date_asked() {
        UUID moved = journey.on(5).tells(Facts.interview("A", 30));
        journey.on(6).corrects(moved, Told.of(Facts.interview("A", 30), at(1)));
        QUERIES.record(journey);
        String byDayTwo = "happenedBy=" + JourneyWriter.instant(2);
        assertThat(http.read(timeline("?" + byDayTwo)).get("items")).hasSize(2);
        assertThat(http.read(timeline("?" + byDayTwo + "&knownBy=" + JourneyWriter.instant(5))).get("items")).hasSize(1);
    }

    @Test
    void its_pages_follow_each_other() {
        for (int day = 1; day < 8; day++) {
            journey.on(day).tells(Facts.barrier());
        }
        QUERIES.record(journey);
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = http.read(timeline("?limit=3" + after));
            seen.addAll(Http.each(page.get("items"), "eventId"));
            after = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        assertThat(seen).isEqualTo(journey.events().stream().map(event -> event.eventId().toString()).toList());
    }

    @Test
    void the_persons_words_are_read_until_they_are_erased() {
        PersonSpoke words = new PersonSpoke(PersonSpoke.Kind.WISH, new Personal.Said("a room"), null, PersonSpoke.Authorship.VERBATIM);
        journey.on(2).tells(words);
        String person = "person-" + journey.id().getMostSignificantBits();
        PersonKey key = QUERIES.keyOf(person);
        QUERIES.record(journey.events().stream().map(event -> sealed(event, key)).toList());
        JsonNode spoken = http.read(timeline("")).get("items").get(1);
        assertThat(spoken.get("data").get("text").asString()).isEqualTo("a room");
        assertThat(spoken.get("erased").asBoolean()).isFalse();
    }

    @Test
    void without_the_key_the_value_is_left_out_and_said_to_be_erased() {
        PersonSpoke words = new PersonSpoke(PersonSpoke.Kind.WISH, new Personal.Said("a room"), null, PersonSpoke.Authorship.VERBATIM);
        journey.on(2).tells(words);
        QUERIES.record(journey.events().stream().map(event -> sealed(event, PersonKey.random())).toList());
        JsonNode spoken = http.read(timeline("")).get("items").get(1);
        assertThat(spoken.get("data").has("text")).isFalse();
        assertThat(spoken.get("data").get("kind").asString()).isEqualTo("WISH");
        assertThat(spoken.get("erased").asBoolean()).isTrue();
    }

    @Test
    void before_anything_was_known_there_is_nothing_to_read() {
        QUERIES.record(journey);
        assertThat(http.refused(timeline("?knownBy=2025-01-01T00:00:00Z"), 404).get("type").asString()).endsWith("not-known-yet");
        assertThat(http.read(timeline("?happenedBy=2025-01-01T00:00:00Z")).get("items")).isEmpty();
    }

    private static RecordedEvent sealed(RecordedEvent event, PersonKey key) {
        return event.telling(Sealing.seal(event.told(), event.eventId(), key));
    }

    private String opening() {
        return journey.events().getFirst().eventId().toString();
    }

    private String timeline(String query) {
        return "/journeys/" + journey.id() + "/timeline" + query;
    }
}
