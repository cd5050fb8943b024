package org.clairevoie.query.contrast.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.clairevoie.query.history.JourneyHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/// Reads a share of all journeys, a range of buckets, some at a time and as they were up to a position.
public final class ShareRows {
    private static final UUID LAST_ID = new UUID(-1, -1);
    private final JdbcTemplate database;

    public ShareRows(JdbcTemplate database) {
        this.database = database;
    }

    /// A journey by its place in the order of buckets and ids.
    public record Place(int bucket, UUID accompanimentId) {
        /// Before every journey of a bucket.
        public static Place before(int bucket) {
            return new Place(bucket - 1, LAST_ID);
        }
    }

    /// @param last where to go on after; null when there is nothing further
    public record Some(List<JourneyHistory> journeys, @Nullable Place last) {}

    /// Whether the view holds everything up to a position, and will go on to while the transaction lasts in which this is asked: until
    /// then nobody throws it away.
    public boolean holdAllUpTo(long position) {
        // The lock before the first look: TRUNCATE empties a table even for those who looked away before it.
        database.execute("lock table contrast in access share mode");
        return Boolean.TRUE.equals(database.queryForObject("""
                select coalesce(min(coalesce((convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint, -1)), -1) >= ?
                    and not exists (select from parked_event where view = 'contrast' and position <= ?)
                from token_entry where processor_name = 'contrast'""", Boolean.class, position, position));
    }

    /// How many journeys there are up to a position, by bucket.
    public long[] count(long position) {
        long[] journeys = new long[Bucket.COUNT];
        database.query("select bucket, count(*) from contrast where part = 0 and first_position <= ? group by bucket",
                (RowCallbackHandler) row -> journeys[row.getInt(1)] = row.getLong(2), position);
        return journeys;
    }

    /// As [#each], all together.
    public Some next(Place after, int end, long position, int most) {
        List<JourneyHistory> journeys = new ArrayList<>();
        Place last = each(after, end, position, most, journeys::add);
        return new Some(journeys, last);
    }

    /// Hands over each journey as soon as it is whole, so that none is held while others are read. To be asked in a transaction that has
    /// [#holdAllUpTo].
    ///
    /// @param end the first bucket that is not wanted
    /// @param most rows to look at; a journey that has more is read whole, by itself
    /// @return where to go on after; null when there is nothing further
    public @Nullable Place each(Place after, int end, long position, int most, Consumer<JourneyHistory> consumer) {
        Page page = new Page(position, consumer);
        database.query("""
                select bucket, accompaniment_id, part, events from contrast
                where (bucket, accompaniment_id) > (?, ?) and bucket < ? and first_position <= ?
                order by bucket, accompaniment_id, part limit %d""".formatted(most),
                (RowCallbackHandler) row -> page.add(new Place(row.getInt(1), row.getObject(2, UUID.class)), row.getInt(3), row.getBytes(4)),
                (short) after.bucket, after.accompanimentId, (short) end, position);
        if (page.rows == most && page.complete == null && page.begun != null) {
            return whole(page.begun, position, consumer);
        }
        return page.rows == most ? page.complete : page.end();
    }

    private @Nullable Place whole(Place place, long position, Consumer<JourneyHistory> consumer) {
        Page page = new Page(position, consumer);
        database.query("select part, events from contrast where accompaniment_id = ? and first_position <= ? order by part",
                (RowCallbackHandler) row -> page.add(place, row.getInt(1), row.getBytes(2)), place.accompanimentId, position);
        return page.end();
    }

    /// What is being read: the last journey that is complete, and the one that further rows may belong to.
    private static final class Page {
        private final Gathering gathering;
        private final Consumer<JourneyHistory> consumer;
        private @Nullable Place begun;
        private @Nullable Place complete;
        private int rows;

        private Page(long position, Consumer<JourneyHistory> consumer) {
            gathering = new Gathering(position);
            this.consumer = consumer;
        }

        private void add(Place place, int part, byte[] events) {
            JourneyHistory before = gathering.add(place.accompanimentId, part, events);
            if (begun != null && !begun.equals(place)) {
                complete = begun;
            }
            take(before);
            begun = place;
            rows++;
        }

        private @Nullable Place end() {
            take(gathering.end());
            return begun;
        }

        private void take(@Nullable JourneyHistory journey) {
            if (journey != null) {
                consumer.accept(journey);
            }
        }
    }
}
