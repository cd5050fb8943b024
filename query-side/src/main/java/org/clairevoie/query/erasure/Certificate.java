package org.clairevoie.query.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was done, step by step, with the time of each; null for what is still to be done.
///
/// @param state DONE once every step below is, RUNNING before
/// @param askedBy a keyed pseudonym of the privacy officer
/// @param recordedAt when every accompaniment had its personal-data-erased
/// @param keyDestroyedAt when the one key was that opened the person's texts, and tagged what was sent
/// @param keyForgottenAt when no node had it in memory any more, and the table of the keys was written anew
/// @param accompaniments each with the event that says so
/// @param exportsDeleted exports that held rows of the person: their files are gone
/// @param exportsLeft those that are still to go
/// @param viewsBehind views that have not come to the last of these events
@JsonInclude(JsonInclude.Include.ALWAYS)
record Certificate(
        UUID id, String person, String state, String askedBy, Instant askedAt, @Nullable Instant recordedAt, @Nullable Instant keyDestroyedAt,
        @Nullable Instant keyForgottenAt, List<Accompaniment> accompaniments, long exportsDeleted, long exportsLeft, List<String> viewsBehind,
        List<Remaining> remains) {
    record Accompaniment(UUID accompanimentId, UUID eventId, long position) {}

    /// @param until for how long, and what ends it sooner
    record Remaining(String what, String until) {}

    static final List<Remaining> REMAINS = List.of(
            new Remaining("the events themselves: what happened and when, without words, under the person's pseudonym; every envelope is unchanged",
                    "for as long as the log is kept; whoever has the master key and the sender's identifier can compute the pseudonym again"),
            new Remaining("the person's wrapped key in PostgreSQL's write-ahead log",
                    "until its segments are overwritten, after the second checkpoint that follows at most max_wal_size later; "
                            + "select pg_switch_wal() and two checkpoints hasten it. It opens only with the master key"),
            new Remaining("the person's wrapped key in blocks that the file system has freed", "until it writes over them"),
            new Remaining("the person's wrapped key in backups, archived write-ahead log and replicas that stand still, and files that were fetched as exports",
                    "for as long as whoever keeps them does: a backup that is restored is to be followed by the same erasure"));
}
