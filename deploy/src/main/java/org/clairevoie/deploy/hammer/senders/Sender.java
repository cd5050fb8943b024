package org.clairevoie.deploy.hammer.senders;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.clairevoie.deploy.bench.load.Requests;
import org.clairevoie.deploy.demo.draws.Dice;
import org.clairevoie.deploy.demo.journeys.SyntheticCohort;
import org.clairevoie.deploy.demo.posting.CloudEventJson;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.deploy.scene.Patience;

/// One frontline system, drawn from the seed. It owns its journeys and posts their events in order, one or many at a time, to
/// any node; what it does not know it sends again. It also repeats itself, out of order, and to two nodes at once, and now and
/// then posts what must be refused.
final class Sender implements AutoCloseable {
    private static final Instant ANCHOR = Instant.parse("2026-04-01T00:00:00Z");
    private static final int MOST_JOURNEYS = 1_000_000;
    private static final int REMEMBERED = 200;
    private final Dice dice;
    private final List<Integer> doors;
    private final Journal journal;
    private final Post post = new Post();
    private final Iterator<List<SyntheticEvent>> journeys;
    private final List<SyntheticEvent> remembered = new ArrayList<>();
    private List<SyntheticEvent> journey;
    private int next;

    Sender(long seed, int number, List<Integer> doors, Journal journal) {
        this.dice = Dice.of(seed, number);
        this.doors = List.copyOf(doors);
        this.journal = journal;
        this.journeys = new SyntheticCohort(seed * 100 + number, MOST_JOURNEYS, ANCHOR).journeys().iterator();
        this.journey = journeys.next();
    }

    /// One request, or two at once; then a breath.
    void step() {
        double what = dice.between(0.0, 1.0);
        if (what < 0.10 && !remembered.isEmpty()) {
            repeat();
        } else if (what < 0.15 && next > 0) {
            refusable();
        } else {
            goOn(what > 0.92);
        }
        Patience.of(Duration.ofMillis(dice.between(0, 120))).out();
    }

    /// Sends what is unknown until it is known. @return whether it is
    boolean settle() {
        for (SyntheticEvent event : journey.subList(next, journey.size())) {
            if (journal.unknown().containsKey(event.key())) {
                journal.told(event.key(), post.send(door(), Requests.ONE, bytes(event), 1).getFirst());
                if (!journal.knows(event.key())) {
                    return false;
                }
            }
        }
        return true;
    }

    private void goOn(boolean toTwoNodes) {
        int most = dice.among(1, 1, 1, dice.between(2, 20), dice.between(5, 40));
        List<SyntheticEvent> events = journey.subList(next, Math.min(journey.size(), next + most));
        String mediaType = events.size() == 1 ? Requests.ONE : dice.among(Requests.BATCH, Requests.LINES);
        byte[] body = body(mediaType, events);
        if (toTwoNodes) {
            int other = door();
            FutureTask<List<Answer>> beside = new FutureTask<>(() -> {
                try (Post own = new Post()) {
                    return own.send(other, mediaType, body, events.size());
                }
            });
            Thread.ofVirtual().start(beside);
            note(events, post.send(door(), mediaType, body, events.size()));
            note(events, answers(beside));
        } else {
            note(events, post.send(door(), mediaType, body, events.size()));
        }
        advance();
    }

    /// What follows an event that was left open may be refused for want of it: it is left open too.
    private void note(List<SyntheticEvent> events, List<Answer> answers) {
        boolean open = false;
        for (int index = 0; index < events.size(); index++) {
            Answer answer = answers.get(index);
            open = open || (answer.leavesOpen() && !journal.knows(events.get(index).key()));
            boolean refusedForWant = open && answer.receipt() == null && !answer.leavesOpen();
            journal.told(events.get(index).key(), refusedForWant ? Answer.none(1).getFirst() : answer);
        }
    }

    private void advance() {
        while (next < journey.size() && journal.knows(journey.get(next).key())) {
            remember(journey.get(next));
            next++;
        }
        if (next == journey.size()) {
            journey = journeys.next();
            next = 0;
        }
    }

    private void remember(SyntheticEvent event) {
        if (remembered.size() < REMEMBERED) {
            remembered.add(event);
        } else {
            remembered.set(dice.between(0, REMEMBERED - 1), event);
        }
    }

    private void repeat() {
        SyntheticEvent event = dice.one(remembered);
        journal.told(event.key(), post.send(door(), Requests.ONE, bytes(event), 1).getFirst());
    }

    private void refusable() {
        Refusable refusable = Refusable.drawn(dice, journey.getFirst(), journey.get(dice.between(0, next - 1)));
        byte[] body = refusable.json().toString().getBytes(StandardCharsets.UTF_8);
        journal.toldOfRefusable(
                refusable.key(), post.send(door(), Requests.ONE, body, 1).getFirst(), refusable.status(), refusable.freshId());
    }

    private int door() {
        return dice.one(doors);
    }

    private static byte[] bytes(SyntheticEvent event) {
        return body(Requests.ONE, List.of(event));
    }

    private static byte[] body(String mediaType, List<SyntheticEvent> events) {
        String body = switch (mediaType) {
            case Requests.ONE -> CloudEventJson.of(events.getFirst()).toString();
            case Requests.BATCH -> CloudEventJson.batch(events).toString();
            default -> events.stream().map(event -> CloudEventJson.of(event).toString()).collect(Collectors.joining("\n", "", "\n"));
        };
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Answer> answers(FutureTask<List<Answer>> beside) {
        try {
            return beside.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        post.close();
    }
}
