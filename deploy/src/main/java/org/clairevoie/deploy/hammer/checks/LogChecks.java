package org.clairevoie.deploy.hammer.checks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.deploy.hammer.senders.Receipt;
import org.clairevoie.events.EventKey;

/// The log as it is, beside what the senders were told.
public final class LogChecks {
    private LogChecks() {}

    /// I1: every acknowledged event is there exactly once, at the place and under the name that was acknowledged.
    public static List<Violation> acknowledgedOnce(List<LogRow> log, Map<EventKey, Receipt> acknowledged) {
        List<Violation> violations = new ArrayList<>();
        Map<EventKey, LogRow> found = new HashMap<>();
        for (LogRow row : log) {
            LogRow before = found.put(row.key(), row);
            if (before != null) {
                violations.add(new Violation("I1", row.key() + " is there twice, at " + before.position() + " and at " + row.position()));
            }
        }
        acknowledged.forEach((key, receipt) -> {
            LogRow row = found.get(key);
            if (row == null) {
                violations.add(new Violation("I1", key + " was acknowledged at " + receipt.position() + " and is lost"));
            } else if (!isAsTold(row, receipt)) {
                violations.add(new Violation("I1", key + " was acknowledged as " + receipt + " and stands as " + row));
            }
        });
        return violations;
    }

    /// I2: nothing refused is there, and nothing that nobody was told of.
    ///
    /// @param acknowledged everything the senders know, once nothing is unknown
    public static List<Violation> nothingElse(List<LogRow> log, Map<EventKey, Receipt> acknowledged, Set<EventKey> refused) {
        return log.stream().filter(row -> refused.contains(row.key()) || !acknowledged.containsKey(row.key()))
                .map(row -> new Violation("I2", row.key() + (refused.contains(row.key()) ? " was refused" : " was never acknowledged")
                        + " and stands at " + row.position())).toList();
    }

    /// I4: the sequences of each accompaniment are 0, 1, 2, … in position order.
    public static List<Violation> sequences(List<LogRow> log) {
        List<Violation> violations = new ArrayList<>();
        Map<UUID, Integer> next = new HashMap<>();
        for (LogRow row : log) {
            int expected = next.getOrDefault(row.accompanimentId(), 0);
            if (row.sequence() != expected) {
                violations.add(new Violation("I4", "accompaniment " + row.accompanimentId() + " goes on with sequence " + row.sequence()
                        + " where " + expected + " is due, at position " + row.position()));
            }
            next.put(row.accompanimentId(), row.sequence() + 1);
        }
        return violations;
    }

    /// I5: positions are 0, 1, 2, … and the recorded time never goes back.
    public static List<Violation> positions(List<LogRow> log) {
        List<Violation> violations = new ArrayList<>();
        Instant last = Instant.MIN;
        for (int index = 0; index < log.size(); index++) {
            LogRow row = log.get(index);
            if (row.position() != index) {
                violations.add(new Violation("I5", "position " + row.position() + " stands where " + index + " is due"));
                return violations;
            }
            if (row.recordedAt().isBefore(last)) {
                violations.add(new Violation("I5", "the time goes back at position " + index + ": " + row.recordedAt() + " after " + last));
            }
            last = row.recordedAt();
        }
        return violations;
    }

    /// I5: who followed the log met every event, in this order, when it passed.
    ///
    /// @param seen names of events in the order in which the watcher met them, none of them twice
    public static List<Violation> watched(List<LogRow> log, List<UUID> seen) {
        Set<UUID> met = new HashSet<>(seen);
        for (int index = 0; index < Math.min(seen.size(), log.size()); index++) {
            LogRow row = log.get(index);
            if (!row.eventId().equals(seen.get(index))) {
                return List.of(new Violation("I5", "position " + row.position() + " came late: who followed the log had passed it"
                        + (met.contains(row.eventId()) ? " and met it elsewhere" : " and never met it")));
            }
        }
        return seen.size() == log.size() ? List.of()
                : List.of(new Violation("I5", "who followed the log met " + seen.size() + " events of " + log.size()));
    }

    private static boolean isAsTold(LogRow row, Receipt receipt) {
        return row.position() == receipt.position() && row.sequence() == receipt.sequence()
                && row.eventId().toString().equals(receipt.eventId()) && row.recordedAt().equals(Instant.parse(receipt.recordedAt()));
    }
}
