package org.clairevoie.deploy.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clairevoie.deploy.allinone.AllInOne;
import org.clairevoie.deploy.scene.Laboratory;
import org.clairevoie.deploy.scene.ServiceProcess;
import org.clairevoie.deploy.stories.Http;
import org.clairevoie.deploy.stories.Vendor;
import org.clairevoie.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// One erasure whose service is killed with `kill -9` at each of its steps: what is begun is ended by the next service that starts.
class KilledErasureTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private String url = "";

    @Test
    void killed_at_each_step_it_comes_to_its_certificate() throws Exception {
        try (Laboratory laboratory = Laboratory.in(folder.resolve("postgres"))) {
            url = laboratory.create("rights");
            ServiceProcess first = start();
            Vendor vendor = Vendor.withOpenAccompaniment(new Http(first.address()));
            vendor.accepted("s", "person-spoke", "2026-01-06T10:00:00+01:00", """
                    {"kind":"WISH","text":"des mots","authorship":"VERBATIM"}""");
            String search = "{\"accompanimentId\":\"" + vendor.accompanimentId + "\"}";
            String key = new Http(first.address()).ask("/persons/search", search).json().get("key").asString();

            JsonNode asked = beforeItIsSaid(first, key);
            beforeItIsKnownThatItWasSaid(key);
            beforeTheKeyIsDestroyed(key);
            beforeTheKeyIsForgotten();
            beforeTheTableIsWrittenAnew();
            try (ServiceProcess last = start()) {
                certified(new Http(last.address()), asked, vendor);
            }
        }
    }

    /// Nothing can be appended: it was asked for, and that is all.
    private JsonNode beforeItIsSaid(ServiceProcess service, String key) throws SQLException {
        try (Blocked log = Blocked.by("lock table event_log in share mode", url)) {
            Http.Reply asked = new Http(service.address()).ask("/persons/" + key + "/erasure", "");
            assertThat(asked.status()).isEqualTo(202);
            log.awaitSomebody();
            service.kill();
            log.endWhatTheKilledLeft();
            is("ASKED", 0, true);
            return asked.json();
        }
    }

    /// It is in the log, and the row of the erasure does not say so yet: it is said once all the same.
    private void beforeItIsKnownThatItWasSaid(String key) throws Exception {
        stoppedBy("select 1 from person_erasure where person = '" + key + "' for update");
        is("ASKED", 1, true);
    }

    private void beforeTheKeyIsDestroyed(String key) throws Exception {
        stoppedBy("select 1 from person_key where person = '" + key + "' for update");
        is("RECORDED", 1, true);
    }

    /// Some node may still have the key in memory.
    private void beforeTheKeyIsForgotten() throws Exception {
        ServiceProcess service = start();
        await("the key is destroyed").atMost(PATIENCE).until(() -> state().equals("DESTROYED"));
        service.kill();
        is("DESTROYED", 1, false);
    }

    private void beforeTheTableIsWrittenAnew() throws Exception {
        // Not over before we are ready: the node waits, and holds nobody's later transaction against it once it has looked who has one.
        set("update person_erasure set destroyed_at = now() + interval '1 hour'");
        ServiceProcess service = start();
        awaitARound();
        try (Blocked keys = Blocked.by("lock table person_key in access share mode", url)) {
            set("update person_erasure set destroyed_at = now() - interval '1 minute'");
            keys.awaitSomebody();
            service.kill();
            keys.endWhatTheKilledLeft();
        }
        is("DESTROYED", 1, false);
    }

    private void stoppedBy(String lock) throws Exception {
        try (Blocked blocked = Blocked.by(lock, url)) {
            ServiceProcess service = start();
            blocked.awaitSomebody();
            service.kill();
            blocked.endWhatTheKilledLeft();
        }
    }

    private void certified(Http http, JsonNode asked, Vendor vendor) throws SQLException {
        JsonNode certificate = await("the certificate says that all is done").atMost(PATIENCE)
                .until(() -> http.read(asked.get("certificate").asString()), told -> told.get("state").asString().equals("DONE"));
        assertThat(certificate.get("id")).isEqualTo(asked.get("id"));
        assertThat(certificate.get("accompaniments")).hasSize(1);
        is("DONE", 1, false);
        assertThat(http.read(vendor.path("")).get("erased").asBoolean()).isTrue();
        assertThat(http.read(vendor.path("/timeline")).toString()).doesNotContain("des mots");
    }

    private void is(String state, int said, boolean hasKey) throws SQLException {
        assertThat(state()).isEqualTo(state);
        assertThat(value("select count(*) from event_log where type = 'accompaniment.personal-data-erased.v1'")).isEqualTo(String.valueOf(said));
        assertThat(value("select count(wrapped) from person_key")).isEqualTo(hasKey ? "1" : "0");
    }

    private String state() throws SQLException {
        return value("select state from person_erasure");
    }

    /// From one look of the node at what is unfinished to the one after the next: what it did in between is done.
    private void awaitARound() throws Exception {
        for (int look = 0; look < 2; look++) {
            String last = lastLook();
            await("the node looks again").atMost(PATIENCE).until(() -> !lastLook().equals(last));
        }
    }

    private String lastLook() throws SQLException {
        return String.valueOf(value("select max(query_start) from pg_stat_activity where query like '(select * from person_erasure where state%'"));
    }

    private void set(String update) throws SQLException {
        try (Connection connection = Laboratory.connect(url); Statement statement = connection.createStatement()) {
            statement.executeUpdate(update);
        }
    }

    private String value(String select) throws SQLException {
        try (Connection connection = Laboratory.connect(url); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getString(1);
        }
    }

    private ServiceProcess start() throws IOException {
        return ServiceProcess.start(AllInOne.class, List.of(), Map.of(
                "CLAIREVOIE_DATA", folder.resolve("data").toString(), "CLAIREVOIE_DATABASE_URL", url,
                "CLAIREVOIE_SECURITY_ISSUER", TestIssuer.ISSUER,
                "CLAIREVOIE_SECURITY_JWKSET", Objects.requireNonNull(TestIssuer.settings().get("clairevoie.security.jwk-set"))));
    }
}
