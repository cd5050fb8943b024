package org.clairevoie.deploy.demo.posting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What became of the events that were posted: every one is counted, once.
public final class Tally {
    private static final int PROBLEMS_SHOWN = 20;

    private int accepted;
    private int repeated;
    private int refused;
    private int warned;
    private final List<String> problems = new ArrayList<>();
    private @Nullable String lastRecordedAt;

    /// One entry of a batch's answer: `{"status":201,"receipt":{…}}` or `{"status":422,"problem":{…}}`.
    synchronized void count(SyntheticEvent event, JsonNode answer) {
        int status = answer.path("status").asInt();
        JsonNode receipt = answer.path("receipt");
        if (status == 201) {
            accepted++;
        } else if (status == 200) {
            repeated++;
        } else {
            refuse(event, status + " " + answer.path("problem"));
        }
        if (!receipt.path("warnings").isEmpty()) {
            warned++;
        }
        if (receipt.hasNonNull("recordedAt")) {
            lastRecordedAt = receipt.get("recordedAt").asString();
        }
    }

    synchronized void refuse(SyntheticEvent event, String problem) {
        refused++;
        if (problems.size() < PROBLEMS_SHOWN) {
            problems.add(event.key().id() + ": " + problem);
        }
    }

    public void include(Tally... others) {
        for (Tally other : others) {
            add(other);
        }
    }

    synchronized void add(Tally other) {
        accepted += other.accepted;
        repeated += other.repeated;
        refused += other.refused;
        warned += other.warned;
        other.problems.stream().limit(PROBLEMS_SHOWN - problems.size()).forEach(problems::add);
    }

    public synchronized int accepted() {
        return accepted;
    }

    public synchronized int repeated() {
        return repeated;
    }

    public synchronized int refused() {
        return refused;
    }

    /// The first problems met: the others are only counted.
    public synchronized List<String> problems() {
        return List.copyOf(problems);
    }

    /// As the log said it of the last event counted; null when nothing was taken.
    public synchronized @Nullable String lastRecordedAt() {
        return lastRecordedAt;
    }

    @Override
    public synchronized String toString() {
        return accepted + " accepted, " + repeated + " repeated, " + refused + " refused; " + warned + " with a warning";
    }
}
