package org.clairevoie.query.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.contrast.reading.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/// The rows of the journey view.
final class JourneyRows {
    private final JdbcTemplate template;
    private final JdbcClient database;

    JourneyRows(JdbcTemplate template) {
        this.template = template;
        this.database = JdbcClient.create(template);
    }

    /// What a list may be narrowed to; null where anything goes.
    ///
    /// @param without journeys that are not shown
    record Filter(
            AccompanimentOpened.@Nullable Scheme scheme, @Nullable String territory, @Nullable Reading reading,
            JourneyState.@Nullable State state,
            @Nullable Instant openedFrom, @Nullable Instant openedBefore, @Nullable String followedBy, Set<UUID> without) {}

    /// Writes each state unless its row is already further on: taken twice, it is as once. All in one way there and back.
    void put(List<JourneyState> states) {
        template.batchUpdate("""
                insert into journey (accompaniment_id, state, scheme, orientation, entry_mode, territory, opened_at, closed_at, referent,
                                     last_outcome, events, sequence, position, reading, organisations)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (accompaniment_id) do update set
                    state = excluded.state, scheme = excluded.scheme, orientation = excluded.orientation,
                    entry_mode = excluded.entry_mode, territory = excluded.territory, opened_at = excluded.opened_at,
                    closed_at = excluded.closed_at, referent = excluded.referent, last_outcome = excluded.last_outcome,
                    events = excluded.events, sequence = excluded.sequence, position = excluded.position, reading = excluded.reading,
                    organisations = excluded.organisations
                where journey.position <= excluded.position""",
                states.stream().map(JourneyRows::values).toList());
    }

    /// What may be null says its type: the statement would else be prepared anew from row to row.
    private static @Nullable Object[] values(JourneyState journey) {
        return new @Nullable Object[] {
            journey.accompanimentId(), journey.state().name(), journey.scheme(), journey.orientation(), journey.entryMode(), journey.territory(),
            utc(journey.openedAt()), new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, utc(journey.closedAt())),
            new SqlParameterValue(Types.VARCHAR, journey.referent()), new SqlParameterValue(Types.VARCHAR, journey.lastOutcome()), journey.events(), journey.sequence(),
            journey.position(), journey.reading(), journey.organisations().toArray(String[]::new)};
    }

    /// Says of each journey that this is its last event. A row that is further on already stays as it is.
    ///
    /// @throws IllegalStateException when one of them was never opened here
    void lengthen(List<RecordedEvent> last) {
        UUID[] journeys = last.stream().map(RecordedEvent::accompanimentId).toArray(UUID[]::new);
        int lengthened = last.isEmpty() ? 0 : database.sql("""
                update journey set events = last.sequence + 1, sequence = last.sequence, position = last.position, reading = null
                from unnest(cast(? as uuid[]), cast(? as integer[]), cast(? as bigint[])) as last (accompaniment_id, sequence, position)
                where journey.accompaniment_id = last.accompaniment_id and journey.sequence < last.sequence""")
                .params(journeys, last.stream().map(RecordedEvent::sequence).toArray(Integer[]::new),
                        last.stream().map(RecordedEvent::position).toArray(Long[]::new))
                .update();
        if (lengthened < last.size() && known(journeys) < last.size()) {
            throw new IllegalStateException("one of these journeys was never opened here: " + Arrays.toString(journeys));
        }
    }

    private long known(UUID[] journeys) {
        return database.sql("select count(*) from journey where accompaniment_id = any(cast(? as uuid[]))").param(journeys)
                .query((row, _) -> row.getLong(1)).single();
    }

    /// Journeys that have moved on since they were last read.
    List<JourneyState> unread(int limit) {
        return database.sql("select * from journey where reading is null limit ?").param(limit).query((row, _) -> state(row)).list();
    }

    long unread() {
        return database.sql("select count(*) from journey where reading is null").query((row, _) -> row.getLong(1)).single();
    }

    /// How it reads, unless it has moved on meanwhile.
    void read(JourneyState journey, String reading) {
        database.sql("update journey set reading = ? where accompaniment_id = ? and sequence = ?")
                .params(reading, journey.accompanimentId(), journey.sequence()).update();
    }

    boolean isFollowed(UUID accompanimentId, @Nullable String organisation) {
        return database.sql("select count(*) from journey where accompaniment_id = ? and organisations @> array[cast(? as text)]")
                .params(Arrays.<@Nullable Object>asList(accompanimentId, organisation)).query((row, _) -> row.getLong(1)).single() > 0;
    }

    @Nullable JourneyState find(UUID accompanimentId) {
        return database.sql("select * from journey where accompaniment_id = ?").param(accompanimentId).query((row, _) -> state(row))
                .optional().orElse(null);
    }

    /// In the order of opening, then of id. Those that have moved on since they were last read come whatever reading is asked.
    ///
    /// @param after where the page before ends, null for the first page
    List<JourneyState> list(Filter filter, @Nullable PageMark after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<@Nullable Object> values = new ArrayList<>();
        narrow(conditions, values, "scheme = ?", name(filter.scheme()));
        narrow(conditions, values, "starts_with(territory, ?)", filter.territory());
        narrow(conditions, values, "(reading = ? or reading is null)", name(filter.reading()));
        narrow(conditions, values, "state = ?", name(filter.state()));
        narrow(conditions, values, "opened_at >= ?", utc(filter.openedFrom()));
        narrow(conditions, values, "opened_at < ?", utc(filter.openedBefore()));
        narrow(conditions, values, "organisations @> array[cast(? as text)]", filter.followedBy());
        if (!filter.without().isEmpty()) {
            conditions.add("accompaniment_id <> all(?)");
            values.add(new SqlArrayValue("uuid", filter.without().toArray()));
        }
        if (after != null) {
            conditions.add("(opened_at, accompaniment_id) > (?, ?)");
            values.add(utc(after.openedAt()));
            values.add(after.accompanimentId());
        }
        values.add(limit);
        return database.sql("select * from journey where " + String.join(" and ", conditions) + " order by opened_at, accompaniment_id limit ?")
                .params(values).query((row, _) -> state(row)).list();
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    private static void narrow(List<String> conditions, List<@Nullable Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private static JourneyState state(ResultSet row) throws SQLException {
        OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
        return new JourneyState(
                row.getObject("accompaniment_id", UUID.class), JourneyState.State.valueOf(row.getString("state")),
                row.getString("scheme"), row.getString("orientation"), row.getString("entry_mode"), row.getString("territory"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(), closedAt == null ? null : closedAt.toInstant(),
                row.getString("referent"), row.getString("last_outcome"), row.getInt("events"), row.getInt("sequence"),
                row.getLong("position"), row.getString("reading"),
                List.of((String[]) row.getArray("organisations").getArray()), List.of(), false, false);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
