package org.clairevoie.command.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.clairevoie.command.intake.cloudevent.Problem;
import org.clairevoie.command.intake.cloudevent.Problem.Place;
import org.clairevoie.command.intake.cloudevent.Unacceptable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A source belongs to the organisation whose event was first recorded under it, for ever: kept in memory once that is so. Until then it
/// is held by whoever tried last, so that nobody bars another with what was refused.
final class SourceOwners {
    /// Acts of ours are recorded under it.
    private static final String OURS = "urn:clairevoie";
    private static final int MOST_KEPT = 100_000;
    /// Ordered as the index is: with few sources in a long log, PostgreSQL takes the first row it reads for one of them, and reads the whole
    /// log for a source that is new.
    static final String HELD = """
            select organisation, (select 1 from event_log l where l.source = source_owner.source order by l.source_event_id limit 1) is not null as settled
            from source_owner where source = ?""";
    static final String TAKE = """
            insert into source_owner (source, organisation, since) values (?, ?, ?)
            on conflict (source) do update set organisation = excluded.organisation, since = excluded.since
            where (select 1 from event_log l where l.source = excluded.source order by l.source_event_id limit 1) is null""";
    private final Cache<String, String> owners = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final JdbcClient database;
    private final Clock clock;

    SourceOwners(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @throws Unacceptable 403 when the source is another organisation's
    void check(String source, @Nullable String organisation) {
        String asking = organisation == null ? "" : organisation;
        if (source.startsWith(OURS) || !owner(source, asking).equals(asking)) {
            throw new Unacceptable(Problem.of(403, "source-not-yours", "Another organisation's source",
                    "the source " + source + " is not your organisation's: it belongs to the one that first posted under it",
                    List.of(new Place("/source", "source-not-yours", "belongs to another organisation"))));
        }
    }

    private String owner(String source, String asking) {
        String known = owners.getIfPresent(source);
        if (known != null) {
            return known;
        }
        Held held = held(source);
        if (held == null || (!held.settled && !held.organisation.equals(asking))) {
            take(source, asking);
            held = Objects.requireNonNull(held(source), "just taken");
        }
        if (held.settled) {
            owners.put(source, held.organisation);
        }
        return held.organisation;
    }

    /// @param settled an event of that source is in the log
    private record Held(String organisation, boolean settled) {}

    private @Nullable Held held(String source) {
        return database.sql(HELD).param(source).query((row, _) -> new Held(row.getString("organisation"), row.getBoolean("settled"))).optional().orElse(null);
    }

    private void take(String source, String asking) {
        database.sql(TAKE).params(source, asking, clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
