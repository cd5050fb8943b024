package org.clairevoie.command.rights.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.clairevoie.access.Caller;
import org.clairevoie.access.Role;
import org.clairevoie.command.intake.OverHttp;
import org.clairevoie.command.rights.PersonsOverHttp;
import org.clairevoie.command.rights.PersonsOverHttp.Reply;
import org.clairevoie.command.rights.RequestedActs;
import org.clairevoie.protection.Pseudonyms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.ErrorResponseException;

/// What is due of persons as years pass: listed first, done on the officer's word.
@OverHttp
class RetentionTest {
    private static final Terms TERMS = new Terms(Duration.ofDays(730), Duration.ofDays(1825), Duration.ofDays(1095));
    private static final Duration THREE_YEARS = Duration.ofDays(1096);
    private static final Duration SIX_YEARS = Duration.ofDays(2192);
    private static final Caller OFFICER = new Caller("the officer", Role.PRIVACY_OFFICER, null, Set.of(), "a client", "rights");
    private final String person = "une personne d'autrefois " + UuidCreator.getTimeOrderedEpochPlus1();
    private final UUID closed = UuidCreator.getTimeOrderedEpochPlus1();
    private final LifeRows lives;
    private final RequestedActs rights;
    private final Pseudonyms pseudonyms;
    private final PersonsOverHttp http;
    private final JdbcClient database;
    private String key = "";

    RetentionTest(
            @Autowired LifeRows lives, @Autowired RequestedActs rights, @Autowired Pseudonyms pseudonyms, @Autowired DataSource database, @LocalServerPort int port) {
        this.lives = lives;
        this.rights = rights;
        this.pseudonyms = pseudonyms;
        this.http = new PersonsOverHttp(port);
        this.database = JdbcClient.create(database);
    }

    @BeforeEach
    void a_person_whose_accompaniment_is_closed() {
        http.opens(closed, person);
        assertThat(http.posts("c-" + closed, closed, "accompaniment-closed", "2026-02-05", "{\"personAgreed\":\"AGREED\"}").status()).isEqualTo(201);
        key = http.key(person);
    }

    /// The next class has the same database: nobody writes into it any more.
    @AfterEach
    void what_was_begun_is_done() {
        await("the erasures are done").atMost(Duration.ofSeconds(60))
                .until(() -> database.sql("select count(*) from person_erasure where state <> 'DONE'").query(Integer.class).single() == 0);
    }

    @Test
    void nothing_is_due_today_and_the_list_says_by_which_terms() {
        Reply list = http.officer("GET", "/persons/retention", "");
        assertThat(list.status()).isEqualTo(200);
        assertThat(Duration.parse(list.body().get("terms").get("active").asString())).isEqualTo(Duration.ofDays(730));
        assertThat(list.body().toString()).doesNotContain(key);
        Reply unseen = http.officer("POST", "/persons/retention", "{\"asOf\":\"2026-01-01T00:00:00Z\",\"digest\":\"none\"}");
        assertThat(unseen.status()).isEqualTo(409);
        assertThat(unseen.problem()).isEqualTo("urn:clairevoie:retention-list-changed");
        for (String bad : List.of("{}", "[", "{\"asOf\":\"2999-01-01T00:00:00Z\",\"digest\":\"none\"}")) {
            assertThat(http.officer("POST", "/persons/retention", bad).status()).as(bad).isEqualTo(400);
        }
        assertThat(http.send(Role.AUDITOR, "GET", "/persons/retention", "application/json", "").status()).isEqualTo(403);
    }

    @Test
    void looking_changes_nothing_and_the_officers_word_keeps_apart_once() {
        RetentionEndpoint then = after(THREE_YEARS);
        RetentionList list = mine(then);
        assertThat(due(list)).isNotNull().satisfies(due -> {
            assertThat(due.to()).isEqualTo(Tier.RESTRICTED);
            assertThat(due.accompaniments()).containsExactly(closed);
        });
        assertThat(search().body().get("restriction").isNull()).as("a dry run").isTrue();
        assertThat(then.carryOut(order(list), OFFICER).items()).anySatisfy(done -> assertThat(done.person()).isEqualTo(key));
        assertThat(search().body().get("restriction").asString()).isEqualTo("RETENTION");
        refused(() -> then.carryOut(order(list), OFFICER), "retention-list-changed");
        assertThat(due(mine(then))).as("where it belongs").isNull();
    }

    @Test
    void what_changed_since_it_was_seen_is_not_done() {
        RetentionEndpoint then = after(SIX_YEARS);
        RetentionList list = mine(then);
        http.officer("POST", "/persons/" + key + "/legal-hold", "");
        refused(() -> then.carryOut(order(list), OFFICER), "retention-list-changed");
        assertThat(search().body().get("erasure").isNull()).isTrue();
    }

    @Test
    void a_hold_and_a_restriction_stop_it_and_without_them_the_erasure_begins() {
        RetentionEndpoint then = after(SIX_YEARS);
        http.officer("POST", "/persons/" + key + "/legal-hold", "");
        assertThat(done(then)).extracting(RetentionEndpoint.Outcome::stoppedBy).isEqualTo("held");
        http.officer("DELETE", "/persons/" + key + "/legal-hold", "");
        http.officer("POST", "/persons/" + key + "/restriction", "{\"ground\":\"LEGAL_CLAIM\"}");
        assertThat(done(then)).extracting(RetentionEndpoint.Outcome::stoppedBy).isEqualTo("restricted");
        http.officer("DELETE", "/persons/" + key + "/restriction", "");
        assertThat(done(then)).satisfies(done -> assertThat(String.valueOf(done.certificate())).contains(key));
        assertThat(search().body().get("erasure").asString()).contains(key);
        assertThat(due(mine(then))).isNull();
    }

    @Test
    void one_accompaniment_that_goes_on_keeps_the_person_in_use_and_brings_the_person_back() {
        RetentionEndpoint then = after(Duration.ofDays(800));
        assertThat(done(then).to()).isEqualTo(Tier.RESTRICTED);
        http.opens(UuidCreator.getTimeOrderedEpochPlus1(), person);
        assertThat(due(mine(then))).isNotNull().extracting(Due::to).isEqualTo(Tier.ACTIVE);
        assertThat(done(then).to()).isEqualTo(Tier.ACTIVE);
        assertThat(search().body().get("restriction").isNull()).isTrue();
        assertThat(due(mine(after(Duration.ofDays(1094))))).as("not closed").isNull();
    }

    @Test
    void one_that_nobody_closes_is_over_when_nothing_has_come_for_long_and_the_list_says_which() {
        UUID unclosed = UuidCreator.getTimeOrderedEpochPlus1();
        http.opens(unclosed, person);
        http.officer("POST", "/persons/" + key + "/legal-hold", "");
        http.officer("DELETE", "/persons/" + key + "/legal-hold", "");
        assertThat(due(mine(after(Duration.ofDays(1094))))).as("it may go on").isNull();
        assertThat(due(mine(after(Duration.ofDays(1096))))).isNotNull().satisfies(due -> {
            assertThat(due.to()).isEqualTo(Tier.RESTRICTED);
            assertThat(due.unclosed()).containsExactly(unclosed);
            assertThat(due.accompaniments()).containsExactlyInAnyOrder(closed, unclosed);
        });
        assertThat(due(mine(after(SIX_YEARS)))).extracting(Due::to).isEqualTo(Tier.ANONYMISED);
    }

    @Test
    void whose_only_accompaniment_nobody_closes_is_found_and_was_in_use_until_it_fell_silent() {
        String other = "une personne perdue de vue " + UuidCreator.getTimeOrderedEpochPlus1();
        UUID unclosed = UuidCreator.getTimeOrderedEpochPlus1();
        http.opens(unclosed, other);
        key = http.key(other);
        RetentionEndpoint then = after(THREE_YEARS);
        assertThat(due(mine(then))).extracting(Due::unclosed).isEqualTo(List.of(unclosed));
        assertThat(done(then).to()).isEqualTo(Tier.RESTRICTED);
        assertThat(due(mine(then))).as("where it belongs").isNull();
        assertThat(done(after(SIX_YEARS)).to()).isEqualTo(Tier.ANONYMISED);
    }

    @Test
    void what_was_recorded_last_counts_where_it_came_later_than_the_closure_happened() {
        assertThat(due(mine(after(Duration.ofDays(729))))).as("closed more than 730 days before, and told of today").isNull();
        assertThat(due(mine(after(Duration.ofDays(731))))).isNotNull();
    }

    @Test
    void a_closure_that_was_retracted_closes_nothing() {
        http.posts("r-" + closed, closed, "event-retracted", "2026-02-06", "{\"links\":[{\"type\":\"RETRACTS\",\"to\":\"c-" + closed + "\"}]}");
        assertThat(due(mine(after(THREE_YEARS.minusDays(3))))).isNull();
        assertThat(due(mine(after(THREE_YEARS)))).extracting(Due::unclosed).isEqualTo(List.of(closed));
    }

    /// The page that this test's person is on: others are on it too, and what is due of them is done with it.
    private RetentionList mine(RetentionEndpoint then) {
        RetentionList list = then.due(null);
        while (list.next() != null && list.next().compareTo(key) < 0) {
            list = then.due(list.next());
        }
        return list;
    }

    private RetentionEndpoint.Outcome done(RetentionEndpoint then) {
        RetentionList list = mine(then);
        return then.carryOut(order(list), OFFICER).items().stream().filter(done -> done.person().equals(key)).findFirst().orElseThrow();
    }

    private @Nullable Due due(RetentionList list) {
        return list.items().stream().filter(due -> due.person().equals(key)).findFirst().orElse(null);
    }

    private static RetentionEndpoint.Order order(RetentionList list) {
        return new RetentionEndpoint.Order(list.asOf(), list.after(), list.digest());
    }

    private static void refused(Runnable act, String rule) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(ErrorResponseException.class,
                refused -> assertThat(String.valueOf(refused.getBody().getType())).isEqualTo("urn:clairevoie:" + rule));
    }

    /// The service as it is asked when so much time has passed.
    private RetentionEndpoint after(Duration time) {
        Instant then = Clock.systemUTC().instant().plus(time);
        return new RetentionEndpoint(lives, TERMS, 2, rights, pseudonyms, Clock.fixed(then, java.time.ZoneOffset.UTC));
    }

    private Reply search() {
        return http.officer("POST", "/persons/search", "{\"accompanimentId\":\"" + closed + "\"}");
    }
}
