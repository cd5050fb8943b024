package org.clairevoie.query.cohort;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was read of cohorts, as bytes. Rows are only ever added: what is read in another form is another row.
final class ReadRows {
    private final JdbcClient database;
    private final String form;

    /// @param form what the bytes and what they tell depend on, beside the log and the question
    ReadRows(JdbcClient database, String form) {
        this.database = database;
        this.form = form;
    }

    /// @return null where it was not read yet
    byte @Nullable [] find(UUID cohort, String question) {
        return database.sql("select read from cohort_read where cohort = ? and question = ? and form = ?").params(cohort, question, form)
                .query((row, _) -> row.getBytes(1)).optional().orElse(null);
    }

    void add(UUID cohort, String question, byte[] read) {
        database.sql("insert into cohort_read (cohort, question, form, read) values (?, ?, ?, ?) on conflict do nothing")
                .params(cohort, question, form, read).update();
    }
}
