package org.clairevoie.deploy.hammer.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clairevoie.deploy.hammer.senders.Receipt;
import org.clairevoie.events.EventKey;
import org.junit.jupiter.api.Test;

/// Each check is shown a log that was tampered with, and says so.
class LogChecksTest {
    private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private final List<LogRow> log = new ArrayList<>(List.of(row(0, ONE, 0), row(1, OTHER, 0), row(2, ONE, 1), row(3, ONE, 2)));
    private final Map<EventKey, Receipt> acknowledged = new HashMap<>(log.stream().collect(Collectors.toMap(LogRow::key, LogChecksTest::receipt)));
    private final List<UUID> seen = log.stream().map(LogRow::eventId).toList();

    @Test
    void a_log_as_it_must_be_passes_every_check() {
        assertThat(all(Set.of())).isEmpty();
    }

    @Test
    void an_acknowledged_event_that_is_lost_is_named() {
        log.removeLast();
        assertThat(all(Set.of())).contains("I1 is broken: EventKey[source=https://a.example, id=e3] was acknowledged at 3 and is lost");
    }

    @Test
    void an_event_that_is_there_twice_is_named() {
        log.add(new LogRow(4, ONE, 3, new UUID(1, 4), log.getFirst().key(), START.plusSeconds(4)));
        assertThat(all(Set.of())).anyMatch(what -> what.startsWith("I1") && what.contains("id=e0] is there twice, at 0 and at 4"));
    }

    @Test
    void an_event_that_stands_elsewhere_than_acknowledged_is_named() {
        LogRow moved = log.get(1);
        acknowledged.put(moved.key(), new Receipt(moved.eventId().toString(), 2, 0, moved.recordedAt().toString(), "[]"));
        assertThat(all(Set.of())).anyMatch(what -> what.startsWith("I1") && what.contains("id=e1] was acknowledged as"));
    }

    @Test
    void a_refused_event_that_is_there_is_named() {
        EventKey refused = log.get(2).key();
        acknowledged.remove(refused);
        assertThat(all(Set.of(refused))).containsExactly("I2 is broken: EventKey[source=https://a.example, id=e2] was refused and stands at 2");
    }

    @Test
    void an_event_that_nobody_was_told_of_is_named() {
        acknowledged.remove(log.get(2).key());
        assertThat(all(Set.of())).containsExactly(
                "I2 is broken: EventKey[source=https://a.example, id=e2] was never acknowledged and stands at 2");
    }

    @Test
    void a_hole_in_a_sequence_is_named() {
        LogRow last = log.removeLast();
        log.add(new LogRow(3, ONE, 3, last.eventId(), last.key(), last.recordedAt()));
        acknowledged.put(last.key(), receipt(log.getLast()));
        assertThat(all(Set.of())).containsExactly(
                "I4 is broken: accompaniment " + ONE + " goes on with sequence 3 where 2 is due, at position 3");
    }

    @Test
    void a_hole_in_the_positions_and_a_time_that_goes_back_are_named() {
        LogRow last = log.removeLast();
        log.add(new LogRow(3, ONE, 2, last.eventId(), last.key(), START.minusSeconds(1)));
        assertThat(LogChecks.positions(log)).extracting(Violation::invariant).containsExactly("I5");
        log.remove(1);
        assertThat(LogChecks.positions(log)).extracting(Violation::what).containsExactly("position 2 stands where 1 is due");
    }

    @Test
    void a_position_that_came_late_is_named() {
        List<UUID> passed = List.of(seen.get(0), seen.get(2), seen.get(3));
        assertThat(LogChecks.watched(log, passed)).extracting(Violation::toString)
                .containsExactly("I5 is broken: position 1 came late: who followed the log had passed it and never met it");
        assertThat(LogChecks.watched(log, seen.subList(0, 3))).extracting(Violation::what)
                .containsExactly("who followed the log met 3 events of 4");
    }

    private List<String> all(Set<EventKey> refused) {
        List<Violation> violations = new ArrayList<>(LogChecks.acknowledgedOnce(log, acknowledged));
        violations.addAll(LogChecks.nothingElse(log, acknowledged, refused));
        violations.addAll(LogChecks.sequences(log));
        violations.addAll(LogChecks.positions(log));
        return violations.stream().map(Violation::toString).toList();
    }

    private static LogRow row(long position, UUID accompaniment, int sequence) {
        return new LogRow(position, accompaniment, sequence, new UUID(1, position), new EventKey("https://a.example", "e" + position),
                START.plusSeconds(position));
    }

    private static Receipt receipt(LogRow row) {
        return new Receipt(row.eventId().toString(), row.position(), row.sequence(), row.recordedAt().toString(), "[]");
    }
}
