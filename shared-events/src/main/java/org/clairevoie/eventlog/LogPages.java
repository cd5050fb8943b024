package org.clairevoie.eventlog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.clairevoie.eventlog.LogCursor.Stretch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/// A reader's way forward through the log, a page at a time. The head is looked up first: positions grow in commit order, so whatever
/// stands at or before it is there to be read, and what is not read up to there was not asked for.
final class LogPages {
    private static final Logger LOG = LoggerFactory.getLogger(LogPages.class);
    private final DataSource database;
    private final LogReader log;
    private final LogTail.Bounds bounds;
    private final RecentEvents recent;
    private final @Nullable List<String> types;
    private @Nullable LogCursor cursor;
    private long position;
    private long head;

    /// @param types null for all
    LogPages(DataSource database, LogReader log, LogTail.Bounds bounds, RecentEvents recent, @Nullable List<String> types, long position) {
        this.database = database;
        this.log = log;
        this.bounds = bounds;
        this.recent = recent;
        this.types = types;
        this.position = position;
    }

    /// What comes next; the last message of a stretch tells how far it went, even where nothing in it was asked for. Empty at the head.
    ///
    /// @throws org.springframework.dao.DataAccessException when the log cannot be read now: to be asked again
    List<TrackedEventMessage<?>> next() {
        List<TrackedEventMessage<?>> messages = List.of();
        while (messages.isEmpty()) {
            LogCursor open = cursor;
            head = open == null ? log.head() : head;
            long upTo = open == null ? Math.min(head, position + bounds.reach()) : open.stretch().upTo();
            if (upTo <= position) {
                return messages;
            }
            messages = open == null ? kept(Math.min(upTo, position + bounds.page())) : messages;
            messages = messages.isEmpty() ? upTo(upTo) : messages;
        }
        return messages;
    }

    /// Whether everything was read that stood in the log when it was last looked at.
    boolean atHead() {
        return position >= head;
    }

    /// Lets go of the database. The place is kept: asked again, it goes on from there.
    void close() {
        try (LogCursor _ = cursor) {
            cursor = null;
        } catch (SQLException dead) {
            LOG.debug("a dead cursor was given back", dead);
        }
    }

    /// What the database need not be asked for. A reader of few types asks it all the same: it is told which events to pass over.
    private List<TrackedEventMessage<?>> kept(long upTo) {
        List<TrackedEventMessage<?>> messages = new ArrayList<>();
        for (StoredEvent event : types == null ? recent.following(position, upTo) : List.<StoredEvent>of()) {
            messages.add(LogMessages.tracked(event));
            position = event.position;
        }
        return messages;
    }

    /// A cursor that is cut, as by a time-out of the server's while the reader was slow, costs another look. That a new one cannot be
    /// had is said.
    private List<TrackedEventMessage<?>> upTo(long upTo) {
        boolean underWay = cursor != null;
        try {
            if (cursor == null) {
                cursor = LogCursor.open(database, new Stretch(position, upTo, types, bounds.page()));
            }
            return messages(cursor.read(recent), upTo);
        } catch (SQLException broken) {
            close();
            if (underWay) {
                LOG.info("a reader's cursor was cut after position {}, it goes on from there: {}", position, broken.getMessage());
                return List.of();
            }
            throw new DataAccessResourceFailureException("the log cannot be read now", broken);
        }
    }

    private List<TrackedEventMessage<?>> messages(List<StoredEvent> events, long upTo) {
        List<TrackedEventMessage<?>> messages = new ArrayList<>();
        events.forEach(event -> messages.add(LogMessages.tracked(event)));
        long reached = events.isEmpty() ? position : events.getLast().position;
        if (events.size() < bounds.page() && reached < upTo) {
            messages.add(LogMessages.passed(upTo));
            reached = upTo;
        }
        position = reached;
        if (reached == upTo) {
            close();
        }
        return messages;
    }
}
