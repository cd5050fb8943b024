package org.clairevoie.eventlog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The log as Axon's processors follow it. Positions grow in commit order, so a plain number is a whole token: a reader
/// at p never later meets a new event at or before p.
public final class LogTail implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final DataSource database;
    private final LogReader log;
    private final LogBell bell;
    private final Bounds bounds;
    private final RecentEvents recent;
    private final @Nullable List<String> types;

    /// @param page how many events a reader holds, and fetches at a time
    /// @param reach how many positions it reads on one snapshot when it is far behind: no snapshot is held for hours
    public record Bounds(int page, int reach) {}

    public LogTail(DataSource database, LogBell bell, Bounds bounds, RecentEvents recent) {
        this(database, bell, bounds, recent, null);
    }

    private LogTail(DataSource database, LogBell bell, Bounds bounds, RecentEvents recent, @Nullable List<String> types) {
        this.database = database;
        this.log = new LogReader(JdbcClient.create(database));
        this.bell = bell;
        this.bounds = bounds;
        this.recent = recent;
        this.types = types;
    }

    /// The same log, of which only these types are read; [LogMessages.Passed] tells how far.
    public LogTail of(Collection<EventType> wanted) {
        return wanted.containsAll(Catalogue.types())
                ? this
                : new LogTail(database, bell, bounds, recent, wanted.stream().map(EventType::logicalName).toList());
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        long from = token == null ? LogReader.NOTHING : positionOf(token);
        return new LogStream(new LogPages(database, log, bounds, recent, types, from), bell);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.head());
    }

    /// Axon asks by time only where a processor is configured so, and none is: a time is no place in this log.
    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        throw new UnsupportedOperationException("the log is followed by position, not by time");
    }

    public static long positionOf(TrackingToken token) {
        OptionalLong position = token.position();
        return position.orElse(LogReader.NOTHING);
    }
}
