package org.clairevoie.query.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.clairevoie.access.AccessLog;
import org.clairevoie.access.AccessLogStore;
import org.clairevoie.access.Caller;
import org.clairevoie.access.Role;
import org.clairevoie.protection.MasterKey;
import org.clairevoie.protection.Pseudonyms;
import org.clairevoie.stores.Stores;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccessTidyingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration KEPT = Duration.ofDays(365);
    private final Caller caller = new Caller("somebody", Role.AUDITOR, null, Set.of(), "a client", "audit");
    private final Pseudonyms pseudonyms = new Pseudonyms(new MasterKey(new byte[MasterKey.BYTES]));
    private final JdbcClient database;

    AccessTidyingTest() {
        var source = TestDatabase.fresh();
        new AccessLogStore().accessLogTables(Stores.in(source));
        database = JdbcClient.create(source);
    }

    @Test
    void what_is_older_is_forgotten_in_bounded_steps_and_what_is_younger_stays() {
        for (int line = 0; line < 5; line++) {
            at(NOW.minus(KEPT).minusSeconds(1)).read(caller, "old", null);
        }
        at(NOW.minus(KEPT)).read(caller, "on the border", null);
        at(NOW).read(caller, "young", null);
        assertThat(tidying(KEPT).tidy()).as("two at a time").isEqualTo(3);
        assertThat(at(NOW).lines(null, 0, 100)).extracting(AccessLog.Line::what).containsExactly("on the border", "young");
        assertThat(tidying(KEPT).tidy()).isEqualTo(1);
    }

    @Test
    void an_address_is_cut() {
        at(NOW).read(caller, "/" + "x".repeat(1000), null);
        assertThat(at(NOW).lines(null, 0, 1)).singleElement().satisfies(line -> assertThat(line.what()).hasSize(300));
    }

    @Test
    void a_time_that_keeps_nothing_is_refused_at_start() {
        assertThatThrownBy(() -> tidying(Duration.ZERO)).hasMessageContaining("clairevoie.access-log.kept");
    }

    private AccessTidying tidying(Duration kept) {
        return new AccessTidying(at(NOW), kept, 2, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private AccessLog at(Instant time) {
        return new AccessLog(database, pseudonyms, Clock.fixed(time, ZoneOffset.UTC));
    }
}
