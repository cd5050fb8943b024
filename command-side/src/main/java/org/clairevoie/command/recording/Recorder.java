package org.clairevoie.command.recording;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.clairevoie.command.accompaniment.Decision;
import org.clairevoie.command.append.AlreadyRecorded;
import org.clairevoie.command.append.LogUnavailable;
import org.clairevoie.command.append.Place;
import org.clairevoie.command.recording.Verdicts.Verdict;
import org.clairevoie.eventlog.LogReader;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.RecordedBy;
import org.clairevoie.events.RecordedEvent;
import org.jspecify.annotations.Nullable;

/// Sends a sender's events to their accompaniment, and asks again where another node was first.
public final class Recorder {
    private static final int MOST_TRIES = 8;
    private final CommandBus commands;
    private final AggregateCache aggregates;
    private final LogReader log;

    public Recorder(CommandBus commands, AggregateCache aggregates, LogReader log) {
        this.commands = commands;
        this.aggregates = aggregates;
        this.log = log;
    }

    /// What became of one accompaniment's events.
    ///
    /// @param each an outcome for each event, in order
    /// @param lastSequence of the accompaniment afterwards, -1 when it does not exist
    public record Recording(List<Outcome> each, long lastSequence) {}

    /// @throws LogUnavailable when the log cannot take events now
    public Recording record(UUID accompanimentId, @Nullable Long expectedSequence, List<Sent> events, RecordedBy by) {
        Set<EventKey> takenElsewhere = new HashSet<>();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                Verdicts verdicts = dispatch(new RecordEvents(accompanimentId, expectedSequence, events, by, takenElsewhere));
                if (verdicts.nothingApplied() && log.lastSequence(accompanimentId) != verdicts.lastSequence()) {
                    aggregates.remove(accompanimentId.toString());
                    continue;
                }
                keep(accompanimentId.toString(), verdicts);
                return new Recording(outcomes(verdicts, accompanimentId), verdicts.lastSequence());
            } catch (LockAcquisitionFailedException contended) {
                throw LogUnavailable.contended(accompanimentId);
            } catch (ConcurrencyException first) {
                aggregates.remove(accompanimentId.toString());
            } catch (AlreadyRecorded known) {
                known.keys().stream().filter(key -> isElsewhere(key, accompanimentId)).forEach(takenElsewhere::add);
                aggregates.remove(accompanimentId.toString());
            }
        }
        throw LogUnavailable.contended(accompanimentId);
    }

    /// Axon also keeps what was never opened, whatever somebody makes up.
    private void keep(String accompaniment, Verdicts verdicts) {
        if (verdicts.lastSequence() == LogReader.NOTHING) {
            aggregates.remove(accompaniment);
        } else {
            aggregates.weigh(accompaniment, verdicts.kept());
        }
    }

    private Verdicts dispatch(RecordEvents command) {
        AtomicReference<CommandResultMessage<?>> answer = new AtomicReference<>();
        commands.dispatch(new GenericCommandMessage<>(command), (_, result) -> answer.set(result));
        CommandResultMessage<?> result = answer.get();
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException failed ? failed : new IllegalStateException(result.exceptionResult());
        }
        return (Verdicts) result.getPayload();
    }

    private List<Outcome> outcomes(Verdicts verdicts, UUID accompanimentId) {
        Place place = verdicts.nothingApplied() ? null : verdicts.placement().place();
        var next = new AtomicLong(place == null ? 0 : place.first());
        return verdicts.each().stream().map(verdict -> switch (verdict) {
            case Verdict.Applied(RecordedEvent event, _) -> {
                if (place == null) {
                    throw new IllegalStateException("applied, yet nowhere in the log");
                }
                yield new Outcome.Accepted(event.at(next.getAndIncrement(), place.recordedAt()));
            }
            case Verdict.TakenElsewhere(EventKey key) -> new Outcome.OtherContent(key);
            case Verdict.Stale(EventKey key) -> known(key, accompanimentId, new Outcome.Stale(verdicts.lastSequence()));
            case Verdict.Decided(EventKey key, Decision decision, boolean comparable) -> decided(key, accompanimentId, decision, comparable);
        }).toList();
    }

    private Outcome decided(EventKey key, UUID accompanimentId, Decision decision, boolean comparable) {
        return switch (decision) {
            case Decision.Repeated repeated -> repeated.sameContent() || !comparable
                    ? new Outcome.Repeated(Objects.requireNonNull(log.find(key)))
                    : new Outcome.OtherContent(key);
            case Decision.Refused refused -> known(key, accompanimentId, refused.neverOpened()
                    ? new Outcome.NeverOpened(refused.refusals())
                    : new Outcome.Refused(refused.refusals()));
            case Decision.Accepted _ -> throw new IllegalStateException("accepted, yet not applied");
        };
    }

    /// A key that the log holds in another accompaniment is judged before existence, version and rules. In this one it can only
    /// have been written since the decision, which was right when it was taken.
    private Outcome known(EventKey key, UUID accompanimentId, Outcome otherwise) {
        return isElsewhere(key, accompanimentId) ? new Outcome.OtherContent(key) : otherwise;
    }

    private boolean isElsewhere(EventKey key, UUID accompanimentId) {
        RecordedEvent holder = log.find(key);
        return holder != null && !holder.accompanimentId().equals(accompanimentId);
    }
}
