package org.clairevoie.command.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A person's data are erased over HTTP, on the whole command side.
@OverHttp
class ErasureTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final String person = "une personne nommée " + UuidCreator.getTimeOrderedEpochPlus1();
    private final UUID first = UuidCreator.getTimeOrderedEpochPlus1();
    private final UUID second = UuidCreator.getTimeOrderedEpochPlus1();
    private final DataSource source;
    private final JdbcClient database;
    private final PersonsOverHttp http;
    private String key = "";

    ErasureTest(@Autowired DataSource database, @LocalServerPort int port) {
        this.source = database;
        this.database = JdbcClient.create(database);
        this.http = new PersonsOverHttp(port);
    }

    @BeforeEach
    void two_accompaniments_of_one_person() {
        for (UUID accompaniment : List.of(first, second)) {
            assertThat(opens(accompaniment).status()).isEqualTo(201);
            assertThat(speaks(accompaniment, "s-" + accompaniment, "des mots").status()).isEqualTo(201);
        }
        key = search().body().get("key").asString();
    }

    @Test
    void the_person_is_found_by_the_senders_identifier_and_by_an_accompaniment_but_not_by_a_guess() {
        Reply found = search();
        assertThat(found.body().get("accompaniments").toString()).contains(first.toString(), second.toString());
        assertThat(key).matches("[A-Za-z0-9_-]{22}");
        assertThat(officer("POST", "/persons/search", "{\"accompanimentId\":\"" + second + "\"}").body().get("key").asString()).isEqualTo(key);
        Reply nobody = officer("POST", "/persons/search", "{\"source\":\"" + PersonsOverHttp.SOURCE + "\",\"person\":\"un inconnu\"}");
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.problem()).isEqualTo("urn:clairevoie:unknown-person");
        assertThat(officer("POST", "/persons/search", "{}").status()).isEqualTo(400);
        assertThat(officer("POST", "/persons/search", "[").status()).isEqualTo(400);
        assertThat(officer("POST", "/persons/nobody/erasure", "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "PRIVACY_OFFICER", mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_holds_or_erases(Role role) {
        for (String act : List.of("/erasure", "/legal-hold")) {
            assertThat(http.send(role, "POST", "/persons/" + key + act, "application/json", "").status()).as(act).isEqualTo(403);
        }
        assertThat(http.send(role, "POST", "/persons/search", "application/json", "{}").status()).isEqualTo(403);
        assertThat(search().body().get("erasure").isNull()).isTrue();
    }

    @Test
    void after_the_erasure_every_accompaniment_says_so_the_key_is_gone_and_no_old_byte_has_changed() {
        List<String> before = envelopes();
        Reply asked = officer("POST", "/persons/" + key + "/erasure", "");
        assertThat(asked.status()).isEqualTo(202);
        finished();
        assertThat(officer("POST", "/persons/" + key + "/erasure", "").body().get("id")).as("once, for ever").isEqualTo(asked.body().get("id"));
        assertThat(envelopes()).startsWith(before.toArray(String[]::new)).hasSize(before.size() + 2);
        assertThat(count("personal-data-erased")).isEqualTo(2);
        assertThat(database.sql("select wrapped is null and destroyed_at is not null from person_key where person = ?").param(key)
                .query((row, _) -> row.getBoolean(1)).single()).isTrue();

        assertThat(speaks(first, "s-" + first, "d'autres mots").status()).as("a repeat answers uncompared").isEqualTo(200);
        Reply later = speaks(first, "later-" + first, "des mots");
        assertThat(later.status()).isEqualTo(422);
        assertThat(later.problem()).isEqualTo("urn:clairevoie:erased");
        assertThat(later.body().get("errors").get(0).get("pointer").asString()).isEqualTo("/data/text");
        assertThat(http.posts("wordless-" + first, first, "margin-refused", "2026-01-06", "{\"refusedBy\":\"HIERARCHY\"}").status())
                .as("what happened, without words").isEqualTo(201);
        assertThat(opens(UuidCreator.getTimeOrderedEpochPlus1()).problem()).isEqualTo("urn:clairevoie:erased");
        assertThat(officer("POST", "/persons/" + key + "/legal-hold", "").problem()).isEqualTo("urn:clairevoie:erased");
    }

    @Test
    void under_legal_hold_nothing_is_erased_until_it_is_lifted() {
        assertThat(officer("POST", "/persons/" + key + "/legal-hold", "").body().get("accompaniments")).hasSize(2);
        assertThat(officer("POST", "/persons/" + key + "/legal-hold", "").body().get("accompaniments")).as("set already").isEmpty();
        assertThat(search().body().get("held").asBoolean()).isTrue();
        Reply held = officer("POST", "/persons/" + key + "/erasure", "");
        assertThat(held.status()).isEqualTo(409);
        assertThat(held.problem()).isEqualTo("urn:clairevoie:held");
        assertThat(count("personal-data-erased")).isZero();
        assertThat(officer("DELETE", "/persons/" + key + "/legal-hold", "").body().get("accompaniments")).hasSize(2);
        assertThat(officer("POST", "/persons/" + key + "/erasure", "").status()).isEqualTo(202);
        finished();
        assertThat(count("personal-data-erased")).isEqualTo(2);
    }

    @Test
    void it_is_not_done_while_a_transaction_that_saw_the_key_is_open() throws SQLException {
        try (Connection reader = source.getConnection(); Statement query = reader.createStatement()) {
            reader.setAutoCommit(false);
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            query.execute("select 1");
            assertThat(officer("POST", "/persons/" + key + "/erasure", "").status()).isEqualTo(202);
            await("all but the bytes").atMost(PATIENCE).until(() -> state().equals("DESTROYED"));
            await("it waits").during(Duration.ofSeconds(4)).atMost(PATIENCE).until(() -> state().equals("DESTROYED"));
            reader.rollback();
        }
        finished();
    }

    @Test
    void the_keys_are_not_waited_for_behind_who_reads_them_for_long() throws SQLException {
        ErasureRows rows = new ErasureRows(new JdbcTemplate(source));
        try (Connection reader = source.getConnection(); Statement query = reader.createStatement()) {
            reader.setAutoCommit(false);
            query.execute("select count(*) from person_key");
            assertThatThrownBy(rows::writeKeysAnew).isInstanceOf(DataAccessException.class).hasMessageContaining("lock timeout");
            assertThat(opens(UuidCreator.getTimeOrderedEpochPlus1()).status()).as("keys are given out").isEqualTo(201);
            reader.rollback();
        }
        rows.writeKeysAnew();
    }

    @Test
    void a_key_that_comes_back_from_a_backup_is_destroyed_again() {
        byte[] wrapped = database.sql("select wrapped from person_key where person = ?").param(key).query((row, _) -> row.getBytes(1)).single();
        Reply asked = officer("POST", "/persons/" + key + "/erasure", "");
        finished();
        database.sql("update person_key set wrapped = ?, destroyed_at = null where person = ?").params(wrapped, key).update();
        assertThat(officer("POST", "/persons/" + key + "/erasure", "").body().get("id")).isEqualTo(asked.body().get("id"));
        finished();
        assertThat(database.sql("select wrapped is null from person_key where person = ?").param(key).query((row, _) -> row.getBoolean(1)).single()).isTrue();
    }

    @Test
    void nothing_is_held_of_whom_nothing_was_recorded() {
        String nobody = "quelqu'un dont rien n'est inscrit " + UuidCreator.getTimeOrderedEpochPlus1();
        assertThat(http.posts("refused-" + first, UuidCreator.getTimeOrderedEpochPlus1(), "accompaniment-opened", "2999-01-06", """
                {"person":"%s","scheme":"CEJ","orientation":"SOCIAL","entryMode":"CHOSEN","territory":"2A004"}""".formatted(nobody)).status()).isEqualTo(422);
        Reply found = officer("POST", "/persons/search", "{\"source\":\"" + PersonsOverHttp.SOURCE + "\",\"person\":\"" + nobody + "\"}");
        Reply hold = officer("POST", "/persons/" + found.body().get("key").asString() + "/legal-hold", "");
        assertThat(hold.status()).isEqualTo(409);
        assertThat(hold.problem()).isEqualTo("urn:clairevoie:nothing-to-hold");
    }

    /// As a node leaves it that is killed after this state: its word is durable, what follows is not begun.
    @ParameterizedTest
    @EnumSource(value = Erasure.State.class, names = "DONE", mode = EnumSource.Mode.EXCLUDE)
    void an_erasure_that_another_node_left_is_taken_up(Erasure.State left) {
        database.sql("""
                insert into person_erasure (id, person, state, asked_by, asked_at, recorded_at, destroyed_at)
                values (?, ?, ?, 'officer', now(), now(), case when ? = 'DESTROYED' then now() end)""")
                .params(UuidCreator.getTimeOrderedEpochPlus1(), key, left.name(), left.name()).update();
        if (left == Erasure.State.DESTROYED) {
            database.sql("update person_key set wrapped = null, destroyed_at = now() where person = ?").param(key).update();
        }
        finished();
        assertThat(count("personal-data-erased")).isEqualTo(2);
        assertThat(database.sql("select wrapped from person_key where person = ?").param(key).query((row, _) -> row.getBytes(1) == null).single()).isTrue();
    }

    private void finished() {
        await("the erasure is done").atMost(PATIENCE).until(() -> state().equals("DONE"));
    }

    private String state() {
        return database.sql("select state from person_erasure where person = ?").param(key).query((row, _) -> row.getString(1)).single();
    }

    private long count(String type) {
        return database.sql("select count(*) from event_log where accompaniment_id in (?, ?) and type = ?")
                .params(first, second, "accompaniment." + type + ".v1").query((row, _) -> row.getLong(1)).single();
    }

    private List<String> envelopes() {
        return database.sql("select encode(envelope, 'hex') from event_log where accompaniment_id in (?, ?) order by position").params(first, second)
                .query((row, _) -> row.getString(1)).list();
    }

    private Reply search() {
        return http.officer("POST", "/persons/search", "{\"source\":\"" + PersonsOverHttp.SOURCE + "\",\"person\":\"" + person + "\"}");
    }

    private Reply opens(UUID accompaniment) {
        return http.opens(accompaniment, person);
    }

    private Reply speaks(UUID accompaniment, String id, String words) {
        return http.speaks(accompaniment, id, words);
    }

    private Reply officer(String method, String path, String body) {
        return http.officer(method, path, body);
    }
}
