package org.clairevoie.query.projection;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes the database refuse what a view writes, and counts the refusals: a sequence is not undone with its transaction.
final class Sabotage {
    private final JdbcClient database;
    private final String install;
    private final String tables;

    private Sabotage(JdbcClient database, String install, String tables) {
        this.database = database;
        this.install = install;
        this.tables = tables;
    }

    interface Meanwhile {
        void act(Sabotage refusals);
    }

    /// No transaction that moves a token commits.
    static Sabotage ofCommits(JdbcClient database) {
        return new Sabotage(database, """
                create constraint trigger sabotage after update on token_entry deferrable initially deferred for each row
                when (old.token is distinct from new.token) execute function sabotage()""", "token_entry");
    }

    /// Nothing can be written of one accompaniment.
    static Sabotage ofRows(JdbcClient database, List<String> tables, UUID accompanimentId) {
        return new Sabotage(database, "create trigger sabotage before insert or update on %s for each row when (to_jsonb(new) ->> 'accompaniment_id' = '"
                + accompanimentId + "') execute function sabotage()", String.join(",", tables));
    }

    void during(Meanwhile meanwhile) {
        database.sql("create sequence sabotaged").update();
        database.sql("""
                create function sabotage() returns trigger language plpgsql as
                'begin perform nextval(''sabotaged''); raise exception ''sabotage''; end'""").update();
        List.of(tables.split(",")).forEach(table -> database.sql(install.formatted(table)).update());
        meanwhile.act(this);
        List.of(tables.split(",")).forEach(table -> database.sql("drop trigger sabotage on " + table).update());
    }

    long count() {
        return database.sql("select case when is_called then last_value else 0 end from sabotaged").query((row, _) -> row.getLong(1)).single();
    }
}
