package org.clairevoie.deploy.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clairevoie.deploy.allinone.AllInOne;
import org.clairevoie.deploy.demo.journeys.SyntheticCohort;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.deploy.scene.ServiceProcess;
import org.clairevoie.deploy.stories.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The life of an event, with a death in the middle: `deploy/design/life-of-an-event.md` tells what to expect at each step.
class KillTest {
    private static final List<List<SyntheticEvent>> COHORT =
            new SyntheticCohort(4711, 12, Instant.parse("2026-04-01T00:00:00Z")).journeys().toList();
    private static final int[] KILLED_AFTER = {60, 170};

    @TempDir
    private Path folder;

    @Test
    void killed_in_the_middle_of_an_intake_every_acknowledged_event_is_there_once() throws Exception {
        Journal journal = new Journal();
        for (int acknowledged : KILLED_AFTER) {
            ServiceProcess service = service();
            postUntil(service, journal, acknowledged);
            service.kill();
        }
        try (ServiceProcess service = service()) {
            Http http = new Http(service.address());
            assertThat(COHORT).allMatch(journey -> journal.post(http, journey));
            assertThat(journal.unexpected()).isEmpty();
            try {
                everyAcknowledgedEventIsThereOnce(http, journal);
                everyViewEqualsItsRebuilding(http);
            } catch (AssertionError failed) {
                throw new AssertionError("the service said:\n" + service.output(), failed);
            }
        }
    }

    /// The all-in-one on a data folder that outlives it.
    private ServiceProcess service() throws IOException {
        return ServiceProcess.start(AllInOne.class, List.of(), Map.of("CLAIREVOIE_DATA", folder.toString(), "CLAIREVOIE_DATABASE_URL", ""));
    }

    /// Four clients side by side; the service dies as soon as so many events are acknowledged.
    private static void postUntil(ServiceProcess service, Journal journal, int acknowledged) throws Exception {
        Http http = new Http(service.address());
        try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> posting = COHORT.stream().map(journey -> clients.submit(() -> journal.post(http, journey))).toList();
            Instant deadline = Instant.now().plusSeconds(60);
            while (journal.acknowledged().size() < acknowledged) {
                assertThat(Instant.now()).as("only %s acknowledged", journal.acknowledged().size()).isBefore(deadline);
                Thread.onSpinWait();
            }
            service.kill();
            for (Future<Boolean> client : posting) {
                client.get();
            }
        }
    }

    private static void everyAcknowledgedEventIsThereOnce(Http http, Journal journal) {
        Map<String, Journal.Acknowledged> found = new HashMap<>();
        Set<Long> positions = new HashSet<>();
        for (List<SyntheticEvent> journey : COHORT) {
            JsonNode items = http.read("/audit/journeys/" + journey.getFirst().accompanimentId() + "?limit=500").get("items");
            assertThat(items).hasSize(journey.size());
            for (int sequence = 0; sequence < items.size(); sequence++) {
                JsonNode item = items.get(sequence);
                assertThat(item.get("sequence").intValue()).isEqualTo(sequence);
                assertThat(positions.add(item.get("position").longValue())).isTrue();
                found.put(item.get("id").asString(),
                        new Journal.Acknowledged(item.get("eventId").asString(), item.get("position").longValue()));
            }
        }
        assertThat(found).isEqualTo(journal.acknowledged());
        assertThat(positions).contains(0L, positions.size() - 1L);
    }

    private static void everyViewEqualsItsRebuilding(Http http) {
        JsonNode journeys = settled(http);
        JsonNode population = http.read("/contrast");
        List.of("journey", "contrast", "audit").forEach(view -> assertThat(http.act("/actuator/views/" + view).status()).isEqualTo(200));
        assertThat((Object) settled(http)).isEqualTo(journeys);
        assertThat((Object) http.read("/contrast")).isEqualTo(population);
    }

    private static JsonNode settled(Http http) {
        http.until("/actuator/views", views -> views.valueStream().allMatch(view -> view.get("position").equals(view.get("head"))));
        return http.read("/journeys?limit=500");
    }
}
