package org.clairevoie.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AuditEndpointTest {
    private static final Queries QUERIES = new Queries();
    private final Http http = QUERIES.http();

    @AfterAll
    static void close() {
        QUERIES.close();
    }
    private final JourneyWriter journey = Queries.journey();

    @Test
    void it_shows_everything_ever_recorded_with_what_was_said_of_it_since() {
        UUID words = journey.on(2).tells(Facts.verbatim());
        UUID service = journey.on(3).tells(Facts.service(), Link.to(LinkType.BECAUSE_OF, words));
        UUID correction = journey.on(4).corrects(service, Facts.service());
        UUID retraction = journey.on(5).retracts(words);
        QUERIES.record(journey);
        JsonNode history = http.read(audit(""));
        assertThat(history.get("person").asString()).isEqualTo("person-" + journey.id().getMostSignificantBits());
        assertThat(Http.each(history.get("items"), "sequence")).containsExactly("0", "1", "2", "3", "4");
        assertThat(history.get("items").get(1).get("retractedBy").asString()).isEqualTo(retraction.toString());
        assertThat(history.get("items").get(2).get("correctedBy").get(0).asString()).isEqualTo(correction.toString());
        assertThat(history.get("items").get(2).get("flags").get(0).get("rule").asString()).isEqualTo("retracted-cause");
    }

    @Test
    void its_pages_follow_each_other() {
        journey.on(2).tellsAlso(Facts.barrier()).tells(Facts.verbatim());
        QUERIES.record(journey);
        JsonNode first = http.read(audit("?limit=2"));
        assertThat(first.get("items")).hasSize(2);
        JsonNode last = http.read(audit("?limit=2&after=" + first.get("next").asString()));
        assertThat(Http.each(last.get("items"), "sequence")).containsExactly("2");
        assertThat(last.get("next").isNull()).isTrue();
        http.refused(audit("?after=" + journey.id()), 400);
        http.refused(audit("?after=-1"), 400);
    }

    @Test
    void a_day_that_no_professional_can_have_had_is_seen_across_accompaniments() {
        JourneyWriter other = Queries.journey().on(2).tellsAlso(Facts.interview("Z", 480)).tellsAlso(Facts.interview("Z", 480));
        UUID mine = journey.on(2).tells(Facts.interview("Z", 480));
        QUERIES.record(other);
        QUERIES.record(journey);
        assertThat(flags(1)).isEmpty();
        UUID more = journey.on(2).recordedOn(3).tells(Facts.interview("Z", 1));
        QUERIES.record(journey.events().subList(2, 3));
        assertThat(Http.each(flags(1), "rule")).containsExactly("counsellor-day");
        assertThat(mine).isNotEqualTo(more);
    }

    @Test
    void it_shows_what_the_reader_of_a_past_day_saw() {
        UUID service = journey.on(3).tells(Facts.service());
        journey.on(4).corrects(service, Facts.trial());
        UUID words = journey.on(5).tells(Facts.verbatim());
        journey.on(6).retracts(words);
        QUERIES.record(journey);
        assertThat(seen("", 1)).isEqualTo("CORRECTED");
        assertThat(seen("", 3)).isEqualTo("RETRACTED");
        assertThat(http.read(audit("")).at("/items/2/seen").isNull()).as("a correction is about the record").isTrue();
        assertThat(http.read(audit("")).at("/items/1/seen/payload").toString()).contains("IMMERSION");
        String then = "?knownBy=" + JourneyWriter.instant(5.5);
        assertThat(http.read(audit(then)).get("items")).hasSize(4);
        assertThat(seen(then, 3)).isEqualTo("STANDS");
        String before = "?knownBy=" + JourneyWriter.instant(3.5);
        assertThat(seen(before, 1)).isEqualTo("STANDS");
        assertThat(http.read(audit(before)).at("/items/1/correctedBy")).isEmpty();
        http.refused(audit("?knownBy=2020-01-01T00:00:00Z"), 404);
        http.refused(audit("?knownBy=yesterday"), 400);
    }

    private String seen(String query, int sequence) {
        return http.read(audit(query)).at("/items/" + sequence + "/seen/as").asString();
    }

    private JsonNode flags(int sequence) {
        return http.read(audit("")).get("items").get(sequence).get("flags");
    }

    private String audit(String query) {
        return "/audit/journeys/" + journey.id() + query;
    }
}
