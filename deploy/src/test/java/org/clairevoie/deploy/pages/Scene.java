package org.clairevoie.deploy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.demo.ContrastTwins;
import org.clairevoie.deploy.demo.journeys.SyntheticCohort;
import org.clairevoie.deploy.demo.posting.DemoLoader;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.deploy.stories.Http;
import org.clairevoie.deploy.stories.Vendor;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A service as somebody runs it who has no other server, with what the pages are to show: a population, the contrast twins, a journey
/// whose person was forgotten, one whose person has it restricted, runs and exports in every state, and a journey in which every text that a sender may write is a script.
final class Scene implements AutoCloseable {
    private static final int JOURNEYS = 60;
    private static final Instant ANCHOR = Instant.parse("2026-04-01T00:00:00Z");
    private final Stage stage;
    private final List<List<SyntheticEvent>> cohort = new SyntheticCohort(2020, JOURNEYS, ANCHOR).journeys().toList();
    private final PlantedJourney planted;
    private final UUID forgotten;
    private final UUID restricted;
    private final String beforeTheLinks;
    private final Undertakings undertakings;

    private Scene(Stage stage) throws IOException {
        this.stage = stage;
        try (DemoLoader loader = new DemoLoader(URI.create("http://localhost:" + stage.address().getPort()), stage.token(Role.FRONTLINE))) {
            loader.post(List.of(ContrastTwins.integrated(), ContrastTwins.juxtaposed()), _ -> { });
            beforeTheLinks = String.valueOf(loader.post(ContrastTwins.linkedLater()).lastRecordedAt());
            loader.post(ContrastTwins.lateLinks());
            assertThat(loader.post(cohort, _ -> { }).problems()).isEmpty();
        }
        this.planted = PlantedJourney.posted(as(Role.FRONTLINE));
        this.forgotten = forgotten();
        this.restricted = restricted();
        settle();
        this.undertakings = new Undertakings(as(Role.EVALUATOR), JdbcClient.create(stage.database()));
    }

    static Scene start() {
        Stage stage = Stage.open("--clairevoie.erasure.keys-in-memory=500ms");
        try {
            return new Scene(stage);
        } catch (AssertionError | RuntimeException unset) {
            // Each test that waits for the scene would leave a service behind.
            stage.close();
            throw unset;
        } catch (IOException failed) {
            stage.close();
            throw new UncheckedIOException(failed);
        }
    }

    Stage stage() {
        return stage;
    }

    URI address() {
        return stage.address();
    }

    Http as(Role role) {
        return stage.as(role);
    }

    String bearer(Role role) {
        return stage.token(role).get();
    }

    /// One of the population, with corrections and retractions in it.
    UUID amended() {
        return cohort.stream().filter(journey -> journey.stream().anyMatch(event -> event.told().event() instanceof org.clairevoie.events.EventCorrected))
                .findFirst().orElseThrow().getFirst().accompanimentId();
    }

    UUID forgottenJourney() {
        return forgotten;
    }

    UUID restrictedJourney() {
        return restricted;
    }

    Undertakings undertakings() {
        return undertakings;
    }

    PlantedJourney planted() {
        return planted;
    }

    /// When the last event before the late links of the third twin was recorded.
    String beforeTheLinks() {
        return beforeTheLinks;
    }

    /// A day by the end of which all of it is known.
    LocalDate tomorrow() {
        return OffsetDateTime.parse(beforeTheLinks).toLocalDate().plusDays(1);
    }

    private UUID forgotten() {
        Vendor vendor = said("Je voudrais que l’on m’oublie");
        Http officer = as(Role.PRIVACY_OFFICER);
        JsonNode asked = officer.ask(person(vendor) + "/erasure", "").json();
        officer.until(asked.get("certificate").asString(), certificate -> certificate.get("state").asString().equals("DONE"));
        return vendor.accompanimentId;
    }

    private UUID restricted() {
        Vendor vendor = said("Ce que l’on a écrit de moi est faux");
        assertThat(as(Role.PRIVACY_OFFICER).ask(person(vendor) + "/restriction", "{\"ground\":\"ACCURACY_CONTESTED\"}").status()).isEqualTo(200);
        return vendor.accompanimentId;
    }

    private Vendor said(String words) {
        Vendor vendor = Vendor.withOpenAccompaniment(as(Role.FRONTLINE));
        vendor.accepted("said", "person-spoke", "2026-01-06T10:00:00+01:00", "{\"kind\":\"WISH\",\"text\":\"" + words + "\",\"authorship\":\"VERBATIM\"}");
        as(Role.FRONTLINE).until(vendor.path(""), journey -> journey.get("events").intValue() == 2);
        return vendor;
    }

    private String person(Vendor vendor) {
        String asked = "{\"accompanimentId\":\"" + vendor.accompanimentId + "\"}";
        return "/persons/" + as(Role.PRIVACY_OFFICER).ask("/persons/search", asked).json().get("key").asString();
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
        stage.close();
    }
}
