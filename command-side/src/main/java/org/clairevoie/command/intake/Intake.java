package org.clairevoie.command.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clairevoie.command.append.LogUnavailable;
import org.clairevoie.command.intake.CloudEventReader.Read;
import org.clairevoie.command.recording.Outcome;
import org.clairevoie.command.recording.Recorder;
import org.clairevoie.command.recording.Sent;
import org.clairevoie.events.RecordedBy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/// From CloudEvents to answers: each event is read by itself, those of one accompaniment are recorded together and in order,
/// and one that is refused undoes no other.
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private final CloudEventReader reader;
    private final Recorder recorder;
    private final IntakeMeters meters;

    Intake(Recorder recorder, IntakeMeters meters, IntakeBounds bounds) {
        this.reader = new CloudEventReader(bounds);
        this.recorder = recorder;
        this.meters = meters;
    }

    /// @throws LogUnavailable when the log cannot take events now
    Answer one(JsonNode event, @Nullable Long expectedSequence, RecordedBy by) {
        Read read = reader.read(event);
        Recorder.Recording recording = recorder.record(read.accompanimentId(), expectedSequence, List.of(read.sent()), by);
        return counted(Answers.of(recording.each().getFirst(), recording.lastSequence()));
    }

    /// An answer for each event, in order. When the log is gone midway the rest is answered 503, event by event.
    List<Answer> batch(List<JsonNode> events, RecordedBy by) {
        @Nullable Answer[] answers = new @Nullable Answer[events.size()];
        Map<UUID, List<Integer>> byAccompaniment = new LinkedHashMap<>();
        Read[] reads = new Read[events.size()];
        for (int i = 0; i < events.size(); i++) {
            try {
                Read read = reader.read(events.get(i));
                reads[i] = read;
                byAccompaniment.computeIfAbsent(read.accompanimentId(), _ -> new ArrayList<>()).add(i);
            } catch (Unacceptable unacceptable) {
                answers[i] = Answer.problem(unacceptable.problem());
            } catch (RuntimeException unexpected) {
                LOG.error("an event of a batch broke something; the others go on", unexpected);
                answers[i] = Answer.problem(Answers.unexpected());
            }
        }
        byAccompaniment.forEach((accompanimentId, places) -> {
            List<Answer> recorded = record(accompanimentId, places.stream().map(place -> reads[place].sent()).toList(), by);
            for (int i = 0; i < places.size(); i++) {
                answers[places.get(i)] = recorded.get(i);
            }
        });
        return Arrays.stream(answers).map(java.util.Objects::requireNonNull).map(this::counted).toList();
    }

    private List<Answer> record(UUID accompanimentId, List<Sent> events, RecordedBy by) {
        try {
            Recorder.Recording recording = recorder.record(accompanimentId, null, events, by);
            return recording.each().stream().map(outcome -> Answers.of(outcome, recording.lastSequence())).toList();
        } catch (LogUnavailable unavailable) {
            return all(events, Answers.unavailable(unavailable));
        } catch (DataAccessException withoutDatabase) {
            LOG.warn("part of a batch could not be taken: the database does not answer", withoutDatabase);
            return all(events, Answers.withoutDatabase());
        } catch (RuntimeException unexpected) {
            LOG.error("part of a batch broke something; the other accompaniments go on", unexpected);
            return all(events, Answers.unexpected());
        }
    }

    private static List<Answer> all(List<Sent> events, Problem problem) {
        return Collections.nCopies(events.size(), Answer.problem(problem));
    }

    private Answer counted(Answer answer) {
        meters.count(answer);
        return answer;
    }
}
