package org.clairevoie.query.projection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.events.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// An event that a view cannot take is parked and seen; what follows it in its accompaniment waits behind it, so that order
/// holds; all others go on. Accepted = projected + parked.
final class Parking {
    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);
    private final JdbcClient database;
    private final TransactionTemplate savepoint;

    Parking(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    void project(View view, List<RecordedEvent> batch) {
        Set<UUID> waiting = parkedIn(view, batch);
        if (waiting.isEmpty() && taken(view, batch)) {
            return;
        }
        for (RecordedEvent event : batch) {
            if (waiting.contains(event.accompanimentId())) {
                park(view, event, "an earlier event of this accompaniment is parked");
            } else if (!taken(view, List.of(event))) {
                waiting.add(event.accompanimentId());
                park(view, event, "the view could not take it: see the log of the service");
            }
        }
    }

    long parked(String view) {
        return database.sql("select count(*) from parked_event where view = ?").param(view).query((row, _) -> row.getLong(1)).single();
    }

    private boolean taken(View view, List<RecordedEvent> events) {
        try {
            savepoint.executeWithoutResult(_ -> view.project(events));
            return true;
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException later) {
            throw later;
        } catch (RuntimeException bad) {
            LOG.error("view {} cannot take positions {} to {}", view.name(), events.getFirst().position(), events.getLast().position(), bad);
            return false;
        }
    }

    private Set<UUID> parkedIn(View view, List<RecordedEvent> batch) {
        UUID[] touched = batch.stream().map(RecordedEvent::accompanimentId).distinct().toArray(UUID[]::new);
        return new HashSet<>(database.sql("select distinct accompaniment_id from parked_event where view = ? and accompaniment_id = any(?)")
                .params(view.name(), touched).query((row, _) -> row.getObject(1, UUID.class)).list());
    }

    private void park(View view, RecordedEvent event, String because) {
        database.sql("insert into parked_event (view, position, accompaniment_id, because) values (?, ?, ?, ?) on conflict do nothing")
                .params(view.name(), event.position(), event.accompanimentId(), because).update();
    }
}
