package org.clairevoie.command.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.clairevoie.command.intake.Problem.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A source belongs to the organisation that first posted under it, for ever: kept here once known.
final class SourceOwners {
    /// Acts of ours are recorded under it.
    private static final String OURS = "urn:clairevoie";
    private static final int MOST_KEPT = 100_000;
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
        if (source.startsWith(OURS) || !owners.get(source, _ -> first(source, asking)).equals(asking)) {
            throw new Unacceptable(Problem.of(403, "source-not-yours", "Another organisation's source",
                    "the source " + source + " is not your organisation's: it belongs to the one that first posted under it",
                    List.of(new Place("/source", "source-not-yours", "belongs to another organisation"))));
        }
    }

    private String first(String source, String asking) {
        database.sql("insert into source_owner (source, organisation, since) values (?, ?, ?) on conflict do nothing")
                .params(source, asking, clock.instant().atOffset(ZoneOffset.UTC)).update();
        return database.sql("select organisation from source_owner where source = ?").param(source)
                .query((row, _) -> row.getString(1)).single();
    }
}
