package org.clairevoie.command.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clairevoie.command.append.LogUnavailable;
import org.clairevoie.command.intake.cloudevent.CloudEventReader;
import org.clairevoie.command.intake.cloudevent.CloudEventReader.Read;
import org.clairevoie.command.intake.cloudevent.IntakeBounds;
import org.clairevoie.command.intake.cloudevent.Problem;
import org.clairevoie.command.intake.cloudevent.Unacceptable;
import org.clairevoie.command.recording.Recorder;
import org.clairevoie.command.recording.Sent;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.RecordedBy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/// From CloudEvents to answers: each event is read by itself, those of one accompaniment are recorded together and in order,
/// accompaniments side by side, and one event that is refused undoes no other. Of batches and imports so many accompaniments are recorded
/// at once and no more: the rest waits its turn, so that the writer's queue has room for single events.
final class Intake implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int LONGEST_ID = 255;
    private final ExecutorService sideBySide = Executors.newVirtualThreadPerTaskExecutor();
    private final CloudEventReader reader;
    private final SourceOwners owners;
    private final Recorder recorder;
    private final IntakeMeters meters;
    private final Semaphore turns;

    /// @param atOnce accompaniments of batches and imports
    Intake(SourceOwners owners, Recorder recorder, IntakeMeters meters, IntakeBounds bounds, int atOnce) {
        if (atOnce < 1) {
            throw new IllegalArgumentException("clairevoie.intake.at-once is at least 1, not " + atOnce);
        }
        this.reader = new CloudEventReader(bounds);
        this.owners = owners;
        this.recorder = recorder;
        this.meters = meters;
        this.turns = new Semaphore(atOnce, true);
    }

    /// @throws LogUnavailable when the log cannot take events now
    Answer one(JsonNode event, @Nullable Long expectedSequence, RecordedBy by) {
        Read read = read(event, by);
        Recorder.Recording recording = recorder.record(read.accompanimentId(), expectedSequence, List.of(read.sent()), by);
        return counted(Answers.of(recording.each().getFirst(), recording.lastSequence()));
    }

    /// An answer for each event, in order. When the log is gone midway the rest is answered 503, event by event.
    ///
    /// @param events each told, or refused by an [Unacceptable], when it is asked for
    /// @param leftOpen by the same request so far
    List<Answer> many(List<? extends Supplier<JsonNode>> events, RecordedBy by, LeftOpen leftOpen) {
        @Nullable Answer[] answers = new @Nullable Answer[events.size()];
        Map<UUID, Group> groups = new LinkedHashMap<>();
        for (int place = 0; place < events.size(); place++) {
            JsonNode event = null;
            Read read = null;
            try {
                event = events.get(place).get();
                read = reader.read(event);
                if (leftOpen.has(read.accompanimentId())) {
                    throw new Unacceptable(LeftOpen.behindIt());
                }
                owners.check(read.sent().key().source(), by.organisation());
                groups.computeIfAbsent(read.accompanimentId(), Group::new).add(place, read.sent());
            } catch (Unacceptable unacceptable) {
                answers[place] = Answer.problem(unacceptable.problem()).about(idOf(event));
            } catch (RuntimeException failed) {
                answers[place] = Answer.problem(problem(failed)).about(idOf(event));
                if (read != null) {
                    leftOpen.add(read.accompanimentId());
                }
            }
        }
        List<Group> inOrder = List.copyOf(groups.values());
        boolean oneAfterTheOther = inOrder.size() == 1 || shareAKey(inOrder);
        List<Future<List<Answer>>> recording = inOrder.stream().map(group -> started(group, by, oneAfterTheOther)).toList();
        for (int i = 0; i < inOrder.size(); i++) {
            inOrder.get(i).put(answered(recording.get(i)), answers, leftOpen);
        }
        return Arrays.stream(answers).map(Objects::requireNonNull).map(this::counted).toList();
    }

    /// Whose source it is stands before any look-up: another organisation's ids are not to be guessed at.
    private Read read(JsonNode event, RecordedBy by) {
        Read read = reader.read(event);
        owners.check(read.sent().key().source(), by.organisation());
        return read;
    }

    private static @Nullable String idOf(@Nullable JsonNode event) {
        JsonNode id = event == null ? null : event.get("id");
        return id != null && id.isString() && id.asString().length() <= LONGEST_ID ? id.asString() : null;
    }

    /// One accompaniment's events of a request, and where each stood in it.
    private record Group(UUID accompanimentId, List<Integer> places, List<Sent> events) {
        Group(UUID accompanimentId) {
            this(accompanimentId, new ArrayList<>(), new ArrayList<>());
        }

        void add(int place, Sent sent) {
            places.add(place);
            events.add(sent);
        }

        void put(List<Answer> recorded, @Nullable Answer[] answers, LeftOpen leftOpen) {
            for (int i = 0; i < recorded.size(); i++) {
                if (recorded.get(i).leavesOpen()) {
                    leftOpen.add(accompanimentId);
                }
                answers[places.get(i)] = recorded.get(i).about(events.get(i).key().id());
            }
        }
    }

    /// Whether one key stands in two accompaniments of a request: the first in its order is then to win, not the first to be written.
    private static boolean shareAKey(List<Group> groups) {
        Set<EventKey> keys = new HashSet<>();
        return groups.stream().anyMatch(group -> {
            Set<EventKey> own = group.events.stream().map(Sent::key).collect(Collectors.toSet());
            return !Collections.disjoint(keys, own) || !keys.addAll(own);
        });
    }

    private Future<List<Answer>> started(Group group, RecordedBy by, boolean oneAfterTheOther) {
        return oneAfterTheOther
                ? CompletableFuture.completedFuture(record(group, by))
                : sideBySide.submit(() -> record(group, by));
    }

    private static List<Answer> answered(Future<List<Answer>> answers) {
        try {
            return answers.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw LogUnavailable.stopping();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("recording answers every failure by itself", impossible);
        }
    }

    private List<Answer> record(Group group, RecordedBy by) {
        turns.acquireUninterruptibly();
        try {
            Recorder.Recording recording = recorder.record(group.accompanimentId, null, group.events, by);
            return recording.each().stream().map(outcome -> Answers.of(outcome, recording.lastSequence())).toList();
        } catch (RuntimeException failed) {
            return all(group, problem(failed));
        } finally {
            turns.release();
        }
    }

    /// What could not be judged now, as its sender is told of it; what it was stands in our log.
    private static Problem problem(RuntimeException failed) {
        return switch (failed) {
            case LogUnavailable unavailable -> Answers.unavailable(unavailable);
            case DataAccessException withoutDatabase -> {
                LOG.warn("part of a batch could not be taken: the database does not answer", withoutDatabase);
                yield Answers.withoutDatabase();
            }
            default -> {
                LOG.error("part of a batch broke something; the rest goes on", failed);
                yield Answers.unexpected();
            }
        };
    }

    private static List<Answer> all(Group group, Problem problem) {
        return Collections.nCopies(group.events.size(), Answer.problem(problem));
    }

    private Answer counted(Answer answer) {
        meters.count(answer);
        return answer;
    }

    @Override
    public void close() {
        sideBySide.close();
    }
}
