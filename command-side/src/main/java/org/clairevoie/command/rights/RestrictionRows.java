package org.clairevoie.command.rights;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.persons.Ground;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes who is restricted, and until when.
final class RestrictionRows {
    private final JdbcClient database;

    RestrictionRows(JdbcClient database) {
        this.database = database;
    }

    void begin(UUID id, String person, Ground ground, String setBy, Instant now) {
        database.sql("insert into person_restriction (id, person, ground, set_by, set_at) values (?, ?, ?, ?, ?)")
                .params(id, person, ground.name(), setBy, at(now)).update();
    }

    void end(String person, Set<Ground> grounds, String liftedBy, Instant now) {
        database.sql("update person_restriction set lifted_by = ?, lifted_at = ? where person = ? and lifted_at is null and ground = any(?)")
                .params(liftedBy, at(now), person, grounds.stream().map(Ground::name).toArray(String[]::new)).update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
