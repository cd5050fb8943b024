package org.clairevoie.command.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.clairevoie.access.Role;
import org.clairevoie.command.intake.OverHttp;
import org.clairevoie.command.rights.PersonsOverHttp.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The processing of a person's data is restricted over HTTP, on the whole command side.
@OverHttp
class RestrictionTest {
    private static final String ACCURACY = "{\"ground\":\"ACCURACY_CONTESTED\"}";
    private final String person = "une personne qui conteste " + UuidCreator.getTimeOrderedEpochPlus1();
    private final UUID accompaniment = UuidCreator.getTimeOrderedEpochPlus1();
    private final JdbcClient database;
    private final PersonsOverHttp http;
    private String path = "";

    RestrictionTest(@Autowired DataSource database, @LocalServerPort int port) {
        this.database = JdbcClient.create(database);
        this.http = new PersonsOverHttp(port);
    }

    @BeforeEach
    void an_accompaniment() {
        assertThat(http.opens(accompaniment, person).status()).isEqualTo(201);
        path = "/persons/" + http.key(person) + "/restriction";
    }

    @Test
    void asked_again_it_is_the_one_that_stands_until_it_is_lifted() {
        Reply set = http.officer("POST", path, ACCURACY);
        assertThat(set.status()).isEqualTo(200);
        assertThat(set.body().get("restricted").asBoolean()).isTrue();
        assertThat(set.body().get("accompaniments").toString()).contains(accompaniment.toString());
        assertThat(http.officer("POST", path, ACCURACY).body()).isEqualTo(set.body());
        Reply otherwise = http.officer("POST", path, "{\"ground\":\"LEGAL_CLAIM\"}");
        assertThat(otherwise.status()).isEqualTo(409);
        assertThat(otherwise.problem()).isEqualTo("urn:clairevoie:restricted");
        assertThat(found().body().get("restriction").asString()).isEqualTo("ACCURACY_CONTESTED");

        assertThat(http.officer("DELETE", path, "").body().get("restricted").asBoolean()).isFalse();
        assertThat(http.officer("DELETE", path, "").status()).as("lifted already").isEqualTo(200);
        assertThat(found().body().get("restriction").isNull()).isTrue();
        assertThat(http.officer("POST", path, "{\"ground\":\"LEGAL_CLAIM\"}").status()).isEqualTo(200);
        assertThat(database.sql("select count(*) from person_restriction where person = ?").param(http.key(person))
                .query((row, _) -> row.getLong(1)).single()).as("who restricted when is kept").isEqualTo(2);
    }

    @Test
    void what_happens_meanwhile_is_still_taken_in() {
        http.officer("POST", path, ACCURACY);
        assertThat(http.speaks(accompaniment, "m-" + accompaniment, "des mots").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"ground\":\"RETENTION\"}", "{\"ground\":\"BECAUSE\"}", "["})
    void a_restriction_names_a_ground_that_somebody_can_have(String body) {
        Reply refused = http.officer("POST", path, body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).matches("urn:clairevoie:(ground|body)");
        assertThat(found().body().get("restriction").isNull()).isTrue();
    }

    @Test
    void a_body_that_is_not_short_is_not_read() {
        Reply refused = http.officer("POST", path, "{\"ground\":\"" + "x".repeat(65_536) + "\"}");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.problem()).isEqualTo("urn:clairevoie:too-large");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "PRIVACY_OFFICER", mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_restricts_or_lifts(Role role) {
        for (String method : List.of("POST", "DELETE")) {
            assertThat(http.send(role, method, path, "application/json", ACCURACY).status()).as(method).isEqualTo(403);
        }
    }

    @Test
    void of_nobody_nothing_is_restricted() {
        Reply nobody = http.officer("POST", "/persons/nobody/restriction", ACCURACY);
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.problem()).isEqualTo("urn:clairevoie:unknown-person");
    }

    @Test
    void an_erasure_ends_it_and_nothing_is_restricted_after_it() {
        http.officer("POST", path, ACCURACY);
        assertThat(http.officer("POST", path.replace("restriction", "erasure"), "").status()).isEqualTo(202);
        Reply erased = http.officer("POST", path, ACCURACY);
        assertThat(erased.status()).isEqualTo(409);
        assertThat(erased.problem()).isEqualTo("urn:clairevoie:erased");
        await("the erasure is done").atMost(Duration.ofSeconds(60)).until(() -> found().body().get("restriction").isNull());
    }

    @Test
    void a_search_leaves_a_line_that_says_who_asked_before_it_tells() {
        long before = lines();
        found();
        assertThat(lines()).isEqualTo(before + 1);
        database.sql("alter table access_log.access rename to hidden").update();
        try {
            Reply unlogged = found();
            assertThat(unlogged.status()).isEqualTo(503);
            assertThat(unlogged.body().toString()).doesNotContain(accompaniment.toString());
        } finally {
            database.sql("alter table access_log.hidden rename to access").update();
        }
    }

    private long lines() {
        return database.sql("""
                select count(*) from access_log.access
                where what = '/persons/search' and role = 'privacy-officer' and accompaniment_id = ?""")
                .param(accompaniment).query((row, _) -> row.getLong(1)).single();
    }

    private Reply found() {
        return http.officer("POST", "/persons/search", "{\"accompanimentId\":\"" + accompaniment + "\"}");
    }
}
