package org.clairevoie.deploy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clairevoie.access.Role;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.deploy.demo.ContrastTwins;
import org.clairevoie.deploy.demo.journeys.SyntheticCohort;
import org.clairevoie.deploy.demo.posting.DemoLoader;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.deploy.issuer.ClientToken;
import org.clairevoie.deploy.stories.Http;
import org.clairevoie.deploy.stories.RunningService;
import org.clairevoie.deploy.stories.Vendor;
import tools.jackson.databind.JsonNode;

/// A service as somebody runs it who has no other server, with what the pages are to show: a population, the contrast twins, a journey
/// whose person was forgotten, and one in which every text that a sender may write is a script.
final class Scene implements AutoCloseable {
    private static final int JOURNEYS = 60;
    private static final Instant ANCHOR = Instant.parse("2026-04-01T00:00:00Z");
    private final RunningService service;
    private final Path data;
    private final Map<Role, ClientToken> tokens = new EnumMap<>(Role.class);
    private final List<List<SyntheticEvent>> cohort = new SyntheticCohort(2020, JOURNEYS, ANCHOR).journeys().toList();
    private final PlantedJourney planted;
    private final UUID forgotten;
    private final String beforeTheLinks;

    private Scene(RunningService service, Path data) throws IOException {
        this.service = service;
        this.data = data;
        try (DemoLoader loader = new DemoLoader(service.address(), token(Role.FRONTLINE))) {
            loader.post(List.of(ContrastTwins.integrated(), ContrastTwins.juxtaposed()), _ -> { });
            beforeTheLinks = String.valueOf(loader.post(ContrastTwins.linkedLater()).lastRecordedAt());
            loader.post(ContrastTwins.lateLinks());
            assertThat(loader.post(cohort, _ -> { }).problems()).isEmpty();
        }
        this.planted = PlantedJourney.posted(as(Role.FRONTLINE));
        this.forgotten = forgotten();
        settle();
    }

    static Scene start() {
        try {
            Path data = Files.createTempDirectory("clairevoie-pages");
            RunningService service = RunningService.withItsOwnIssuer(data, "--clairevoie.erasure.keys-in-memory=500ms");
            try {
                return new Scene(service, data);
            } catch (AssertionError | RuntimeException unset) {
                // Each test that waits for the scene would leave a service behind.
                service.stop();
                throw unset;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The issuer takes a browser back to any port of this machine's own address.
    URI address() {
        return URI.create("http://127.0.0.1:" + service.address().getPort());
    }

    Http as(Role role) {
        return service.http().as(bearer(role));
    }

    String bearer(Role role) {
        return token(role).get();
    }

    private ClientToken token(Role role) {
        return tokens.computeIfAbsent(role, each -> new ClientToken(data, each));
    }

    String password(Role role) {
        try {
            return EventJson.MAPPER.readTree(Files.readString(data.resolve("security").resolve("logins.json")))
                    .get(role.wireName()).get("password").asString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// One of the population, with corrections and retractions in it.
    UUID amended() {
        return cohort.stream().filter(journey -> journey.stream().anyMatch(event -> event.told().event() instanceof org.clairevoie.events.EventCorrected))
                .findFirst().orElseThrow().getFirst().accompanimentId();
    }

    UUID forgottenJourney() {
        return forgotten;
    }

    PlantedJourney planted() {
        return planted;
    }

    /// When the last event before the late links of the third twin was recorded.
    String beforeTheLinks() {
        return beforeTheLinks;
    }

    private UUID forgotten() {
        Vendor vendor = Vendor.withOpenAccompaniment(as(Role.FRONTLINE));
        vendor.accepted("said", "person-spoke", "2026-01-06T10:00:00+01:00", """
                {"kind":"WISH","text":"Je voudrais que l’on m’oublie","authorship":"VERBATIM"}""");
        as(Role.FRONTLINE).until(vendor.path(""), journey -> journey.get("events").intValue() == 2);
        Http officer = as(Role.PRIVACY_OFFICER);
        String key = officer.ask("/persons/search", "{\"accompanimentId\":\"" + vendor.accompanimentId + "\"}").json().get("key").asString();
        JsonNode asked = officer.ask("/persons/" + key + "/erasure", "").json();
        officer.until(asked.get("certificate").asString(), certificate -> certificate.get("state").asString().equals("DONE"));
        return vendor.accompanimentId;
    }

    /// Every view has taken everything, and everything is sealed: what the pages show does not change any more.
    private void settle() {
        JsonNode views = as(Role.OPERATOR).until("/actuator/views", all -> all.valueStream()
                .allMatch(view -> view.get("position").longValue() == view.get("head").longValue()));
        long head = views.get(0).get("head").longValue();
        as(Role.AUDITOR).until("/audit/checkpoint?format=json", last -> last.get("size").longValue() == head + 1);
    }

    @Override
    public void close() {
        service.stop();
    }
}
