package org.clairevoie.deploy.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.clairevoie.deploy.demo.journeys.SyntheticCohort;
import org.clairevoie.deploy.demo.posting.CloudEventJson;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.deploy.stories.Http;
import org.clairevoie.deploy.stories.Vendor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Any node takes any event, and every node answers alike: the log decides between those who write at once.
class ManyNodesTest {
    private static final List<List<SyntheticEvent>> COHORT =
            new SyntheticCohort(8081, 8, Instant.parse("2026-04-01T00:00:00Z")).journeys().toList();
    private static final String INTERVIEW = """
            {"counsellor":"C-7","mode":"PHONE","setting":"INDIVIDUAL","minutes":30,"purpose":"ACCOMPANIMENT","personPresent":true}""";
    private static final String AT = "2026-01-12T10:00:00+01:00";
    private static final int WRITERS = 6;
    private static final int EACH = 10;
    private static final int MOST_TIMES = 5;
    private final FourNodes nodes = FourNodes.shared();
    /// By where the receipt says it stands.
    private final Map<Long, String> acknowledged = new ConcurrentHashMap<>();

    @Test
    void posted_through_both_nodes_at_once_every_event_stands_once_and_shows_at_both() throws Exception {
        Vendor contended = Vendor.withOpenAccompaniment(nodes.command(0));
        List<Callable<List<Integer>>> senders = new ArrayList<>();
        COHORT.forEach(journey -> senders.add(() -> byTurns(journey)));
        IntStream.range(0, WRITERS).forEach(writer -> senders.add(() -> competing(contended, writer)));

        assertThat(together(senders)).allMatch(status -> status == 201);

        assertThat(acknowledged).hasSize(COHORT.stream().mapToInt(List::size).sum() + WRITERS * EACH);
        List<UUID> touched = new ArrayList<>(COHORT.stream().map(journey -> journey.getFirst().accompanimentId()).toList());
        touched.add(contended.accompanimentId);
        nodes.queries().forEach(query -> assertThat(shown(query.http(), touched)).containsAllEntriesOf(acknowledged));
        List<Long> positions = JdbcClient.create(nodes.database()).sql("select position from event_log order by position")
                .query((row, _) -> row.getLong(1)).list();
        assertThat(positions).isEqualTo(LongStream.range(0, positions.size()).boxed().toList());
        assertThat((Object) nodes.queries().getFirst().http().read("/journeys?limit=500"))
                .isEqualTo(nodes.queries().getLast().http().read("/journeys?limit=500"));
    }

    @Test
    void a_repeat_at_the_other_node_is_answered_as_the_first() {
        Vendor vendor = Vendor.withOpenAccompaniment(nodes.command(0));
        JsonNode first = vendor.accepted("rdv-1", "interview-held", AT, INTERVIEW);
        Http.Reply again = nodes.command(1).post(vendor.event("rdv-1", "interview-held", AT, INTERVIEW));
        Http.Reply other = nodes.command(1).post(vendor.event("rdv-1", "interview-held", AT, INTERVIEW.replace("30", "31")));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("duplicate").asBoolean()).isTrue();
        assertThat(again.json().get("eventId")).isEqualTo(first.get("eventId"));
        assertThat(again.json().get("position")).isEqualTo(first.get("position"));
        assertThat(other.status()).isEqualTo(409);
    }

    @Test
    void a_version_that_the_other_node_has_moved_on_is_stale() {
        Vendor vendor = Vendor.withOpenAccompaniment(nodes.command(0));
        assertThat(nodes.command(1).post(vendor.event("rdv-1", "interview-held", AT, INTERVIEW), "If-Match", "\"0\"").status()).isEqualTo(201);

        Http.Reply stale = nodes.command(0).post(vendor.event("rdv-2", "interview-held", AT, INTERVIEW), "If-Match", "\"0\"");
        Http.Reply current = nodes.command(0).post(vendor.event("rdv-2", "interview-held", AT, INTERVIEW), "If-Match", "\"1\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(current.status()).isEqualTo(201);
        assertThat(current.header("ETag")).isEqualTo("\"2\"");
    }

    /// One event at this node, the next at the other: each finds in its memory what the other has overtaken.
    private List<Integer> byTurns(List<SyntheticEvent> journey) {
        return IntStream.range(0, journey.size()).mapToObj(which -> take(nodes.command(which % 2), CloudEventJson.of(journey.get(which)))).toList();
    }

    private List<Integer> competing(Vendor vendor, int writer) {
        return IntStream.range(0, EACH).mapToObj(which -> take(
                nodes.command(writer % 2), vendor.event("rdv-" + writer + "-" + which, "interview-held", AT, INTERVIEW))).toList();
    }

    /// A node asks the log again where the other was first; one that always comes second says 503 in the end, and is asked again.
    private int take(Http node, JsonNode event) {
        Http.Reply reply = node.post(event);
        for (int times = 1; reply.status() == 503 && times < MOST_TIMES; times++) {
            reply = node.post(event);
        }
        if (reply.status() == 201) {
            String before = acknowledged.put(reply.json().get("position").longValue(), reply.json().get("eventId").asString());
            assertThat(before).as("an event at the same position").isNull();
        }
        return reply.status();
    }

    private static Map<Long, String> shown(Http query, List<UUID> journeys) {
        query.until("/actuator/views", views -> views.valueStream().allMatch(view -> view.get("position").equals(view.get("head"))));
        Map<Long, String> shown = new HashMap<>();
        journeys.forEach(journey -> query.read("/audit/journeys/" + journey + "?limit=500").get("items")
                .forEach(item -> shown.put(item.get("position").longValue(), item.get("eventId").asString())));
        return shown;
    }

    private static List<Integer> together(List<Callable<List<Integer>>> senders) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(senders.size())) {
            for (Future<List<Integer>> sender : clients.invokeAll(senders)) {
                statuses.addAll(sender.get());
            }
        }
        return statuses;
    }
}
