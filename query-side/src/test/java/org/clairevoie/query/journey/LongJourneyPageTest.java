package org.clairevoie.query.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A journey of more events than a page tells at once.
class LongJourneyPageTest {
    private static final Pattern TOLD = Pattern.compile("<li id=\"e-([^\"]+)\"");
    private static final Pattern MARK = Pattern.compile("<a tabindex=\"-1\" href=\"([^\"]*)#e-([^\"]+)\"");
    private static final Queries QUERIES = new Queries();
    private static final JourneyWriter JOURNEY = Queries.journey();
    private static final List<String> IDS = new ArrayList<>();
    private static final int EVENTS = 230;
    private final Http http = QUERIES.http();

    @BeforeAll
    static void record() {
        for (int day = 1; day < EVENTS; day++) {
            IDS.add(JOURNEY.on(day).recordedOn(EVENTS).tells(Facts.interview("A", 30)).toString());
        }
        QUERIES.record(JOURNEY);
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void a_hundred_events_are_told_and_all_are_drawn() {
        String page = page("?");

        assertThat(told(page)).hasSize(100);
        assertThat(MARK.matcher(page).results()).hasSize(EVENTS);
        assertThat(page).contains("Events (230)", "Here: 1 to 100 of 230.", "rel=\"next\"").doesNotContain("rel=\"prev\"");
    }

    @Test
    void each_event_drawn_leads_to_where_it_is_told() {
        String page = page("?index=linkCoverage&limit=60");

        assertThat(MARK.matcher(page).results()).extracting(mark -> mark.group(1).isEmpty()).contains(true, false);
        MARK.matcher(page).results().filter(LongJourneyPageTest::isTenth).forEach(mark -> {
            String there = mark.group(1).isEmpty() ? page : get(mark.group(1).replace("&amp;", "&"));
            assertThat(told(there)).contains(mark.group(2));
            assertThat(there).as("the rest of the state is kept").contains("id=\"explained\"");
        });
    }

    @Test
    void stretch_after_stretch_tells_each_event_once() {
        List<String> all = new ArrayList<>();
        String page = page("?");
        int pages = 1;
        all.addAll(told(page));
        while (page.contains("rel=\"next\"")) {
            page = get(page.replaceAll("(?s).*rel=\"next\" href=\"([^\"#]+)#.*", "$1").replace("&amp;", "&"));
            all.addAll(told(page));
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(all).hasSize(EVENTS).doesNotHaveDuplicates().containsAll(IDS);
        assertThat(page).contains("Here: 201 to 230 of 230.");
    }

    @Test
    void an_event_that_is_not_among_them_is_no_reason_to_show_none() {
        assertThat(told(page("?event=" + new UUID(1, 2)))).hasSize(100);
        assertThat(told(page("?event=" + IDS.getLast() + "&happenedBy=" + JourneyWriter.instant(3)))).hasSizeLessThan(5);
    }

    @Test
    void how_many_at_once_has_bounds() {
        assertThat(page("?limit=500")).doesNotContain("id=\"stretch\"");
        for (String wrong : List.of("?limit=0", "?limit=501", "?limit=many", "?event=none")) {
            assertThat(http.get(path() + wrong, "Accept", "text/html").status()).as(wrong).isEqualTo(400);
        }
    }

    private static boolean isTenth(MatchResult mark) {
        return IDS.indexOf(mark.group(2)) % 10 == 0;
    }

    private static List<String> told(String page) {
        return TOLD.matcher(page).results().map(each -> each.group(1)).toList();
    }

    private String page(String question) {
        return get(path() + question);
    }

    private String get(String address) {
        Http.Answer answer = http.get(address, "Accept", "text/html", "Accept-Language", "en");
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.body();
    }

    private static String path() {
        return "/journeys/" + JOURNEY.id();
    }
}
