package org.clairevoie.deploy.bench.stock;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// An aggregate that decides nothing: whatever it is slower than, it is not for its rules.
final class StockAccompaniment {
    /// Axon reads it by reflection.
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String accompanimentId;

    private int recorded;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(RecordStock command) {
        command.events().forEach(AggregateLifecycle::apply);
        return recorded;
    }

    @EventSourcingHandler
    void on(StockRecorded event) {
        accompanimentId = event.accompanimentId();
        recorded++;
    }
}
