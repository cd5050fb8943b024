package org.clairevoie.query.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.clairevoie.eventlog.LogReader;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.contrast.grid.form.ShippedGrids;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.query.history.KnownClock;
import org.clairevoie.query.projection.RandomJourneys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RunsEndpointTest {
    private static final int JOURNEYS = 60;
    private static final Queries QUERIES = new Queries(Map.of(
            "clairevoie.runs.shares", 5, "clairevoie.runs.rows", 4, "clairevoie.runs.look-every", "100ms", "clairevoie.runs.followers", 2));
    private static final String RUNS = "/grids/clairevoie/1/runs";
    private final Http http = QUERIES.http();

    @BeforeAll
    static void journeys() {
        Http.refused(QUERIES.http().post(RUNS, "{}"), RUNS, 404);
        List<RecordedEvent> events = new ArrayList<>(RandomJourneys.of(20261125, JOURNEYS));
        JourneyWriter silent = JourneyWriter.opened(JOURNEYS + 1);
        for (int day = 1; day <= 100; day++) {
            silent.on(day).tells(Facts.interview(day % 3 == 0 ? "A" : "B", 30));
        }
        events.addAll(silent.events());
        JourneyWriter toldLate = JourneyWriter.opened(JOURNEYS + 2);
        toldLate.on(4).tells(Facts.partner());
        toldLate.on(5).recordedOn(70).tells(Facts.service());
        events.addAll(toldLate.events());
        QUERIES.record(events);
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void a_run_is_asked_for_followed_and_read_as_the_live_view_is() {
        for (String grid : List.of("clairevoie/1", "joint-bet/1")) {
            Http.Answer accepted = http.post("/grids/" + grid + "/runs", "{}");
            assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
            String run = accepted.header("Location");
            assertThat(run).isEqualTo("/grids/" + grid + "/runs/" + accepted.json().get("id").asString());
            JsonNode done = completed(run);
            assertThat(done.get("done").intValue()).isEqualTo(done.get("total").intValue()).isEqualTo(55);
            assertThat(done.get("grid").asString()).isEqualTo(grid);
            assertThat(done.get("attempts").intValue()).isEqualTo(1);
            assertAlike(http.read(run + "/contrast"), http.read("/contrast?grid=" + grid));
        }
        assertThat(http.read(RUNS).get("items")).isNotEmpty();
        assertThat(Http.each(http.read(RUNS + "?limit=1").get("items"), "grid")).containsExactly("clairevoie/1");
    }

    /// I9.
    @Test
    void a_run_equals_the_naive_fold_of_the_log_by_either_clock_and_at_every_landmark() {
        for (KnownClock clock : KnownClock.values()) {
            Instant happened = JourneyWriter.instant(70);
            Instant known = JourneyWriter.instant(80);
            String run = completed(http.post("/grids/joint-bet/1/runs", """
                    {"happenedBy":"%s","knownBy":"%s","clock":"%s","landmarks":[60,30,90]}""".formatted(happened, known, clock.name().toLowerCase(java.util.Locale.ROOT))));
            assertThat(journeys(run, "")).isEqualTo(folded(clock, happened, known, 0));
            for (int landmark : List.of(30, 60, 90)) {
                assertThat(journeys(run, "&landmark=" + landmark)).as("landmark " + landmark).isEqualTo(folded(clock, happened, known, landmark));
            }
            assertAlike(http.read(run + "/contrast"),
                    http.read("/contrast?grid=joint-bet&happenedBy=" + happened + "&knownBy=" + known + "&clock=" + clock.name()));
            assertThat(http.read(run + "/contrast?landmark=90").get("unread").get("CENSORED").get("value").intValue()).isPositive();
        }
    }

    @Test
    void what_is_recorded_later_is_no_part_of_a_run() {
        String before = completed(http.post(RUNS, "{}"));
        Map<UUID, String> read = journeys(before, "");
        QUERIES.record(Queries.journey().on(120).tellsAlso(Facts.interview("A", 30)));
        assertThat(journeys(before, "")).isEqualTo(read);
        String after = completed(http.post(RUNS, "{}"));
        assertThat(journeys(after, "")).hasSize(read.size() + 1);
        assertThat(http.read(before + "/compare/journeys?with=" + after.substring(after.lastIndexOf('/') + 1)).get("items")).isEmpty();
    }

    @Test
    void two_grids_are_compared_by_their_runs_as_they_are_live() {
        String a = completed(http.post(RUNS, "{}"));
        String b = completed(http.post("/grids/joint-bet/1/runs", "{}"));
        String with = "with=" + b.substring(b.lastIndexOf('/') + 1);
        JsonNode compared = http.read(a + "/compare?" + with).get("transitions");
        assertThat(compared).isEqualTo(http.read("/grids/compare?a=clairevoie&b=joint-bet").get("transitions"));
        assertThat(http.read(a + "/compare/journeys?limit=500&" + with).get("items")).hasSizeGreaterThanOrEqualTo(compared.get("changed").path("value").asInt(0));
        http.refused(a + "/compare?with=" + UUID.fromString("00000000-0000-7000-8000-000000000000"), 404);
    }

    @Test
    void what_cannot_be_meant_is_refused_by_name() {
        assertThat(type("/grids/nobody/1/runs", "{}", 404)).endsWith("unknown-grid");
        assertThat(type("/grids/clairevoie/7/runs", "{}", 404)).endsWith("unknown-grid");
        assertThat(type(RUNS, "{\"happenedBy\":\"2026-03-02T00:00:00Z\",\"knownBy\":\"2026-03-01T00:00:00Z\"}", 400)).endsWith("dates-out-of-order");
        assertThat(type(RUNS, "{\"knownBy\":\"2999-03-01T00:00:00Z\"}", 400)).endsWith("date-in-the-future");
        assertThat(type(RUNS, "{\"landmarks\":[30,31]}", 422)).endsWith("unknown-landmark");
        assertThat(type(RUNS, "{\"landmarks\":30}", 400)).endsWith("parameter");
        assertThat(type(RUNS, "{\"colour\":1}", 400)).endsWith("parameter");
        assertThat(type(RUNS, "[]", 400)).endsWith("parameter");
        assertThat(type(RUNS, "{\"clock\":\"kitchen\"}", 400)).endsWith("parameter");
        String run = completed(http.post(RUNS, "{\"landmarks\":[30]}"));
        assertThat(http.refused(run + "/contrast?landmark=60", 422).get("type").asString()).endsWith("unknown-landmark");
        assertThat(http.refused(run.replace("clairevoie/1", "joint-bet/1"), 404).get("type").asString()).endsWith("unknown-run");
        assertThat(Http.refused(http.send("DELETE", run), run, 409).get("type").asString()).endsWith("run-ended");
    }

    @Test
    void the_latest_version_of_a_grid_is_told_beside_an_earlier_one_that_is_run() {
        ObjectNode grid = (ObjectNode) http.read("/grids/joint-bet/1");
        grid.put("name", "argued").remove("version");
        for (int distance = 2; distance <= 3; distance++) {
            grid.put("jointStrategyDistance", distance);
            assertThat(http.post("/grids", grid.toString()).status()).isEqualTo(201);
        }
        JsonNode run = http.read(completed(http.post("/grids/argued/1/runs", "{}")));
        assertThat(run.get("grid").asString()).isEqualTo("argued/1");
        assertThat(run.get("latestVersion").intValue()).isEqualTo(2);
    }

    @Test
    void progress_is_told_until_the_end_and_nothing_twice() {
        String run = completed(http.post(RUNS, "{}"));
        Http.Answer told = http.get(run + "/progress");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.contentType()).startsWith("text/event-stream");
        assertThat(told.body()).contains("id:ended", "event:ended", "\"state\":\"COMPLETED\"");
        assertThat(http.get(run + "/progress", "Last-Event-ID", "ended").status()).isEqualTo(204);
        assertThat(http.get(run + "/progress", "Last-Event-ID", "3").body()).contains("id:ended");
        http.refused(RUNS + "/" + UUID.fromString("00000000-0000-7000-8000-000000000000") + "/progress", 404);
    }

    private static String type(String address, String body, int status) {
        return Http.refused(QUERIES.http().post(address, body), address, status).get("type").asString();
    }

    private String completed(Http.Answer accepted) {
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        completed(accepted.header("Location"));
        return accepted.header("Location");
    }

    private JsonNode completed(String run) {
        await(run + " ends").atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20))
                .until(() -> !http.read(run).get("state").asString().equals("RUNNING"));
        JsonNode ended = http.read(run);
        assertThat(ended.get("state").asString()).as(ended.toString()).isEqualTo("COMPLETED");
        return ended;
    }

    private static void assertAlike(JsonNode run, JsonNode live) {
        for (String part : List.of("grid", "happenedBy", "knownBy", "clock", "position", "disclosure", "journeys", "readings", "indices", "weeks")) {
            assertThat(run.get(part)).as(part).isNotNull().isEqualTo(live.get(part));
        }
    }

    /// Every result by its journey, as text.
    private Map<UUID, String> journeys(String run, String more) {
        Map<UUID, String> journeys = new TreeMap<>();
        String after = "";
        do {
            JsonNode page = http.read(run + "/journeys?limit=7" + more + after);
            page.get("items").forEach(item -> {
                Map<String, String> indices = new TreeMap<>();
                item.get("indices").forEachEntry((index, value) -> indices.put(index, value.get("numerator") + "/" + value.get("denominator") + " "
                        + value.get("value").asString("null") + " " + value.path("contemporaneous").asString("") + value.path("because").asString("") + value.path("missing").asString("")));
                journeys.put(UUID.fromString(item.get("accompanimentId").asString()),
                        item.get("status").asString() + " " + item.path("reading").asString("") + " " + indices);
            });
            after = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        return journeys;
    }

    private static Map<UUID, String> folded(KnownClock clock, Instant happened, Instant known, int landmark) {
        Readings readings = Readings.under(ShippedGrids.form("joint-bet-1.json").at(1));
        LogReader log = new LogReader(QUERIES.database());
        Map<UUID, String> journeys = new TreeMap<>();
        for (UUID id : QUERIES.database().sql("select distinct accompaniment_id from event_log").query((row, _) -> row.getObject(1, UUID.class)).list()) {
            JourneyHistory history = JourneyHistory.of(log.accompaniment(id, 0));
            JourneyAsOf journey = history.asOf(happened, known, clock);
            Instant opened = journey.openedAt();
            if (opened == null) {
                continue;
            }
            Instant moment = opened.plus(Duration.ofDays(landmark));
            JourneyAsOf then = landmark == 0 ? journey : history.asOf(moment, moment, clock);
            boolean beyond = landmark > 0 && (moment.isAfter(happened) || moment.isAfter(known));
            if (beyond || then.openedAt() == null) {
                journeys.put(id, (beyond ? "CENSORED" : "NOT_KNOWN") + "  {}");
            } else {
                ContrastReading read = readings.read(then);
                journeys.put(id, "READ " + read.reading() + " " + named(read));
            }
        }
        return journeys;
    }

    private static Map<String, String> named(ContrastReading read) {
        Map<String, String> indices = new TreeMap<>();
        new EnumMap<>(read.indices()).forEach((Index index, org.clairevoie.query.contrast.indices.IndexValue value) -> indices.put(
                index.wireName(), value.numerator() + "/" + value.denominator() + " " + value.value() + " "
                        + (value.contemporaneous() == null ? "" : value.contemporaneous()) + (value.because() == null ? "" : value.because())
                        + (value.missing() == null ? "" : value.missing())));
        return indices;
    }
}
