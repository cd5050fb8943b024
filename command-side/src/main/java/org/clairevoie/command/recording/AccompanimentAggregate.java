package org.clairevoie.command.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.clairevoie.command.accompaniment.Accompaniment;
import org.clairevoie.command.accompaniment.NeverOpened;
import org.clairevoie.command.append.LogEngine;
import org.clairevoie.command.append.Placement;
import org.clairevoie.command.recording.Verdicts.Verdict;
import org.clairevoie.eventlog.Envelope;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Told;
import org.clairevoie.protection.EventWeight;
import org.clairevoie.protection.Sealing;
import org.jspecify.annotations.Nullable;

/// The Axon shell around one accompaniment: it loads, decides event by event and applies what was accepted.
final class AccompanimentAggregate {
    /// Axon reads it by reflection.
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable UUID accompanimentId;

    private Accompaniment state = new NeverOpened();
    /// In bytes, as [EventWeight] has them: what is kept of it here, and what the log has of it.
    private long kept;
    private long recorded;

    /// For Axon, which then replays the history.
    AccompanimentAggregate() {}

    AccompanimentAggregate(UUID accompanimentId) {
        this.accompanimentId = accompanimentId;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Verdicts handle(RecordEvents command, Admission admission) {
        Placement placement = Placement.awaited();
        List<Verdict> verdicts = new ArrayList<>();
        for (Sent sent : command.events()) {
            if (command.takenElsewhere().contains(sent.key())) {
                verdicts.add(new Verdict.TakenElsewhere(sent.key()));
                continue;
            }
            Verdict verdict = admission.admit(state, recorded, sent, command);
            if (verdict instanceof Verdict.Applied(RecordedEvent event, Envelope envelope)) {
                AggregateLifecycle.apply(event, LogEngine.carrying(envelope));
            }
            verdicts.add(verdict);
        }
        return new Verdicts(verdicts, state.nextSequence() - 1L, kept, placement);
    }

    /// No rule asks for what was said of an earlier event: the words are not kept.
    @EventSourcingHandler
    void on(RecordedEvent event) {
        accompanimentId = event.accompanimentId();
        Told told = Sealing.hollow(event.told(), length -> recorded += length);
        int weight = EventWeight.bare(told);
        kept += weight;
        recorded += weight;
        state = state.evolve(event.telling(told));
    }
}
