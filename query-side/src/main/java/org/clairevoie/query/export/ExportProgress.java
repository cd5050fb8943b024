package org.clairevoie.query.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How far an export is.
///
/// @param asked what it is an export of
/// @param done journeys looked at, of `total`
/// @param rows written so far, all files together
/// @param journeysPerSecond since it was asked for; null before the first
/// @param secondsLeft at that rate; null when it does not run
/// @param problem why it has no files, the last part of `urn:clairevoie:…`
/// @param files to be fetched under `/exports/{id}/files/`; none before it is whole
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportProgress(
        UUID id, ExportState state, JsonNode asked, long done, long total, long rows, @Nullable Double journeysPerSecond,
        @Nullable Long secondsLeft, Instant askedAt, @Nullable Instant endedAt, @Nullable String problem, @Nullable String detail,
        List<String> files) {
    private static final double MILLIS = 1000;

    static ExportProgress of(ExportRows.Row row, JsonNode asked, List<String> files, Instant now) {
        Instant until = row.endedAt() == null ? now : row.endedAt();
        double seconds = Duration.between(row.askedAt(), until).toMillis() / MILLIS;
        Double rate = row.done() == 0 || seconds <= 0 ? null : row.done() / seconds;
        Long left = rate == null || row.state() != ExportState.RUNNING ? null : Math.round((row.total() - row.done()) / rate);
        String problem = row.rule() == null ? null : "urn:clairevoie:" + row.rule();
        return new ExportProgress(
                row.id(), row.state(), asked, row.done(), row.total(), row.rows(), rate, left, row.askedAt(), row.endedAt(), problem,
                row.detail(), files);
    }
}
