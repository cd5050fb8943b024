package org.clairevoie.eventlog;

import java.time.Instant;
import java.util.OptionalLong;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/// The log as Axon's processors follow it. Positions grow in commit order, so a plain number is a whole token: a reader
/// at p never later meets a new event at or before p.
public final class LogTail implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final LogReader log;
    private final LogBell bell;
    private final int page;

    /// @param page how many events one look at the database brings
    public LogTail(LogReader log, LogBell bell, int page) {
        this.log = log;
        this.bell = bell;
        this.page = page;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        long from = token == null ? LogReader.NOTHING : positionOf(token);
        return new LogStream(log, bell, page, from);
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
