package org.clairevoie.query.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is kept beside the log for a purpose of its own, and goes by itself when its time is over.
final class KeptRows {
    private final JdbcClient lines;
    private final JdbcClient made;
    private final Duration access;
    private final Duration exports;
    private final Duration runs;

    /// @param lines where it stands who read what
    /// @param made where it stands what evaluators made
    /// @param access how long it is known who read what
    /// @param exports how long the files of an export stay
    /// @param runs how long the results of a run do
    KeptRows(JdbcClient lines, JdbcClient made, Duration access, Duration exports, Duration runs) {
        this.lines = lines;
        this.made = made;
        this.access = access;
        this.exports = exports;
        this.runs = runs;
    }

    /// @param setting that says how long
    /// @param due how many of them go the next time that somebody tidies up
    /// @param oldest null when there are none
    @JsonInclude
    record Kept(String purpose, String what, String setting, Duration kept, long due, @Nullable Instant oldest) {}

    List<Kept> all(Instant now) {
        return List.of(
                kept(lines, "access", "lines that say who read a record", "clairevoie.access-log.kept", access, "at", "access_log.access", now),
                kept(made, "evaluation", "exports that have files", "clairevoie.exports.kept", exports, "ended_at", "export where state = 'DONE'", now),
                kept(made, "evaluation", "population runs that have results", "clairevoie.runs.kept", runs, "ended_at",
                        "population_run where state = 'COMPLETED'", now));
    }

    private static Kept kept(
            JdbcClient database, String purpose, String what, String setting, Duration kept, String time, String rows, Instant now) {
        return database.sql("select count(*) filter (where %1$s < ?), min(%1$s) from %2$s".formatted(time, rows))
                .param(now.minus(kept).atOffset(ZoneOffset.UTC))
                .query((row, _) -> {
                    OffsetDateTime oldest = row.getObject(2, OffsetDateTime.class);
                    return new Kept(purpose, what, setting, kept, row.getLong(1), oldest == null ? null : oldest.toInstant());
                }).single();
    }
}
