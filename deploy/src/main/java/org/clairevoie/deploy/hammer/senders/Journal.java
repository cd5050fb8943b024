package org.clairevoie.deploy.hammer.senders;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.clairevoie.deploy.hammer.checks.Violation;
import org.clairevoie.events.EventKey;
import org.jspecify.annotations.Nullable;

/// What the senders know of each event they sent: acknowledged, with its receipt; refused; or unknown, until sent again.
public final class Journal {
    private final Map<EventKey, Receipt> acknowledged = new ConcurrentHashMap<>();
    private final Set<EventKey> createdOnce = ConcurrentHashMap.newKeySet();
    private final Set<EventKey> refused = ConcurrentHashMap.newKeySet();
    private final Map<EventKey, String> unknown = new ConcurrentHashMap<>();
    private final Queue<Violation> violations = new ConcurrentLinkedQueue<>();
    private final LongAdder repeats = new LongAdder();
    private final LongAdder settled = new LongAdder();
    private final LongAdder leftOpen = new LongAdder();
    private final LongAdder unavailable = new LongAdder();

    /// Of an event that must be taken.
    void told(EventKey key, Answer answer) {
        Receipt receipt = answer.receipt();
        if (receipt != null) {
            acknowledge(key, receipt, answer.status() == 201);
        } else {
            leftOpen(key, answer);
        }
    }

    /// Of an event that must be refused.
    ///
    /// @param status that the refusal must have
    /// @param freshId whether the key is of this event alone: then it must never be found in the log
    void toldOfRefusable(EventKey key, Answer answer, int status, boolean freshId) {
        if (answer.leavesOpen()) {
            count(answer);
        } else if (answer.status() != status) {
            violations.add(new Violation("I2", "what must be refused as " + status + " was answered " + answer.status() + ": " + key + " " + answer.said()));
        } else if (freshId) {
            refused.add(key);
        }
    }

    private void acknowledge(EventKey key, Receipt receipt, boolean created) {
        Receipt first = acknowledged.putIfAbsent(key, receipt);
        if (first != null) {
            repeats.increment();
            if (!first.equals(receipt)) {
                violations.add(new Violation("I3", key + " was answered as " + first + ", then as " + receipt));
            }
        }
        if (created && !createdOnce.add(key)) {
            violations.add(new Violation("I1", key + " was answered 201 twice"));
        }
        if (unknown.remove(key) != null) {
            settled.increment();
        }
    }

    private void leftOpen(EventKey key, Answer answer) {
        if (!answer.leavesOpen()) {
            violations.add(new Violation("I3", "what must be taken was answered " + answer.status() + ": " + key + " " + answer.said()));
            return;
        }
        count(answer);
        if (!acknowledged.containsKey(key)) {
            unknown.put(key, answer.status() + " " + answer.said());
        }
    }

    private void count(Answer answer) {
        leftOpen.increment();
        if (answer.status() == 503) {
            unavailable.increment();
        }
        if (answer.status() == 500) {
            violations.add(new Violation("answers", "a sender was answered 500: " + answer.said()));
        }
    }

    public boolean knows(EventKey key) {
        return acknowledged.containsKey(key);
    }

    public @Nullable Receipt receipt(EventKey key) {
        return acknowledged.get(key);
    }

    /// As it stands: to be read while the senders pause.
    public Map<EventKey, Receipt> acknowledged() {
        return acknowledged;
    }

    public Set<EventKey> refused() {
        return refused;
    }

    /// Each with what was last said of it.
    public Map<EventKey, String> unknown() {
        return unknown;
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /// Repeats that were answered, each compared with the first answer.
    public long repeats() {
        return repeats.sum();
    }

    /// Events that were unknown for a while, and are known now.
    public long settled() {
        return settled.sum();
    }

    /// Answers that told nothing of an event, by which it was sent again: none came, or 503.
    public long leftOpen() {
        return leftOpen.sum();
    }

    /// Those of them that were 503.
    public long unavailable() {
        return unavailable.sum();
    }
}
