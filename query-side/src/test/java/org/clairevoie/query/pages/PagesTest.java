package org.clairevoie.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.PartnerEngaged;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final String PLANTED = "<script>alert('planted here')</script>";
    private static final Queries QUERIES = new Queries();
    private static final JourneyWriter JOURNEY = Queries.journey();
    private static UUID trial = new UUID(0, 0);
    private final Http http = QUERIES.http();

    @BeforeAll
    static void record() {
        UUID spoken = JOURNEY.on(2).tells(Facts.verbatim());
        JOURNEY.on(3).tells(new PartnerEngaged("13000548100010", PLANTED, PLANTED, PartnerEngaged.SharedInformation.NONE, true));
        trial = JOURNEY.on(5).tells(Facts.trial());
        UUID mistaken = JOURNEY.on(5.5).tells(Facts.interview("A", 20));
        UUID interview = JOURNEY.on(6).recordedOn(40).tells(Facts.interview("A", 30));
        JOURNEY.on(50).links(trial, LinkType.BECAUSE_OF, spoken);
        JOURNEY.on(51).corrects(interview, Facts.interview("A", 45));
        JOURNEY.on(52).contests(trial);
        JOURNEY.on(53).retracts(mistaken);
        QUERIES.record(JOURNEY);
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void every_page_is_whole_in_both_languages_and_loads_nothing_from_elsewhere() {
        for (String path : List.of("/", "/journeys", journey(), journey() + "?index=linkCoverage", "/event-types",
                "/event-types/accompaniment.event-corrected.v1", "/audit" + journey(), "/audit/checkpoints", "/audit/access", "/journeys/00000000-0000-0000-0000-000000000001", "/journeys?reading=WRONG")) {
            for (String language : List.of("en", "fr")) {
                Http.Answer page = http.get(path, "Accept", Browser.ACCEPT, "Accept-Language", language);

                Browser.whole(path, language, page);
            }
        }
    }

    @Test
    void who_asks_for_data_gets_data_from_the_same_address() {
        assertThat(http.get(journey()).contentType()).startsWith("application/json");
        assertThat(http.get(journey(), "Accept", "application/json").contentType()).startsWith("application/json");
        assertThat(http.get(journey() + "?format=json", "Accept", Browser.ACCEPT).contentType()).startsWith("application/json");
        Http.refused(http.get("/journeys?reading=WRONG"), "/journeys", 400);
        assertThat(http.get(journey() + "?happendBy=2026-01-06T00:00:00Z", "Accept", Browser.ACCEPT).status()).isEqualTo(400);
    }

    @Test
    void a_journey_is_found_by_its_id() {
        Http.Answer found = http.get("/journeys?journey=%20" + JOURNEY.id(), "Accept", Browser.ACCEPT);
        assertThat(found.status()).isEqualTo(302);
        assertThat(found.header("Location")).endsWith(journey());
        assertThat(http.get("/journeys?journey=me", "Accept", Browser.ACCEPT).status()).isEqualTo(400);
    }

    @Test
    void what_is_offered_as_data_is_there_in_whatever_state_the_page_is() {
        for (String path : List.of("/journeys?openedFrom=2026-01-01&openedBefore=2027-01-01", journey() + "?index=linkCoverage&knownBy=" + JourneyWriter.instant(6),
                "/audit" + journey() + "?day=2027-01-01", "/audit/checkpoints", "/audit/access", "/event-types")) {
            String page = http.get(path, "Accept", Browser.ACCEPT).body();
            List<String> offered = Pattern.compile("href=\"([^\"]+)\" download=\"[a-z-]+\\.json\"").matcher(page).results()
                    .map(link -> link.group(1).replace("&amp;", "&")).toList();
            assertThat(offered).as(path).isNotEmpty().allSatisfy(link -> assertThat(http.get(link, "Accept", Browser.ACCEPT))
                    .returns(200, Http.Answer::status).extracting(Http.Answer::contentType).asString().startsWith("application/json"));
        }
    }

    @Test
    void a_language_once_asked_for_is_kept() {
        Http.Answer asked = http.get("/journeys?lang=fr", "Accept", Browser.ACCEPT, "Accept-Language", "en");
        String cookie = asked.header("Set-Cookie");

        assertThat(asked.body()).contains("<html lang=\"fr\"");
        assertThat(cookie).startsWith("clairevoie-lang=fr").contains("HttpOnly", "SameSite=Lax");
        assertThat(http.get("/", "Accept", Browser.ACCEPT, "Accept-Language", "en", "Cookie", cookie.substring(0, cookie.indexOf(';'))).body())
                .contains("<html lang=\"fr\"");
        assertThat(http.get("/", "Accept", Browser.ACCEPT, "Accept-Language", "de,fr;q=0.5").body()).contains("<html lang=\"fr\"");
        assertThat(http.get("/", "Accept", Browser.ACCEPT, "Accept-Language", "de").body()).contains("<html lang=\"en\"");
    }

    @Test
    void what_senders_wrote_is_shown_as_text_and_what_the_person_said_not_at_all() {
        String page = http.get(journey(), "Accept", Browser.ACCEPT).body();

        assertThat(page).contains("&lt;script&gt;alert(").doesNotContain(PLANTED);
        assertThat(page).as("the counsellor").contains("1 field is not shown");
        assertThat(page).as("codes are told in words").contains("<dd>in person</dd>", "<dd>yes</dd>").doesNotContain("IN_PERSON", "personPresent");
        String searched = http.get("/journeys?territory=%3Cscript%3E", "Accept", Browser.ACCEPT).body();
        assertThat(searched).doesNotContain("<script>");
    }

    @Test
    void the_journey_is_drawn_explained_and_read_on_the_dates_of_the_address() {
        String now = http.get(journey() + "?index=linkCoverage", "Accept", Browser.ACCEPT).body();
        assertThat(now).contains("<svg class=\"lanes\"", "id=\"explained\"", "#e-" + trial);
        assertThat(Pattern.compile("class=\"lane-name\"[^>]*>([A-Za-z]+)<").matcher(now).results().map(lane -> lane.group(1)))
                .containsExactly("Course", "Situation", "Organisation", "Context");
        String drawn = now.substring(now.indexOf("<svg class=\"lanes\""), now.indexOf("<ul class=\"legend\""));
        assertThat(drawn).as("late and corrected, contested, retracted, a link told later, what an index was made of and what not")
                .containsPattern("aria-label=\"[^\"]*, recorded late, corrected\"").contains("class=\"mark late corrected\"")
                .containsPattern("aria-label=\"[^\"]*, contested by the person\"").contains("class=\"ring\"")
                .containsPattern("class=\"[A-Z]+( [a-z]+)? retracted\"").contains("class=\"cross\"")
                .contains("class=\"link retrospective").containsPattern("class=\"[A-Z]+ lit\"").containsPattern("class=\"[A-Z]+ dim\"");
        String explained = now.substring(now.indexOf("id=\"explained\""), now.indexOf("id=\"indices-table\""));
        assertThat(explained).as("events are told by their names").contains(Catalogue.of(Facts.trial()).en());
        String profile = now.substring(now.indexOf("Profile of three effects"), now.indexOf("Least of the three"));
        assertThat(profile).as("an effect that was observed has its number").contains("class=\"bar\"");

        String then = http.get(journey() + "?knownBy=" + JourneyWriter.instant(4), "Accept", Browser.ACCEPT).body();
        assertThat(then).doesNotContain("id=\"e-" + trial + "\"").contains("knownBy=2026-01-10");
        String before = http.get(journey() + "?knownBy=2020-01-01T00:00:00Z", "Accept", Browser.ACCEPT).body();
        assertThat(before).contains("Nothing was known yet");
    }

    private static String journey() {
        return "/journeys/" + JOURNEY.id();
    }
}
