package org.clairevoie.deploy.hammer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// The blows of a run, in order: the same for the same seed. Mostly nodes are killed; everything else comes at least once.
final class Plan {
    private Plan() {}

    static List<Blow> of(long seed, int blows) {
        List<Blow> plan = new ArrayList<>();
        add(plan, Blow.NODE_FROZEN, 1 + blows / 250);
        add(plan, Blow.POSTGRES_GONE, 1 + blows / 200);
        add(plan, Blow.VIEW_STUCK, 1 + blows / 400);
        add(plan, Blow.POSTGRES_KILLED, 1 + blows / 12);
        add(plan, Blow.ANSWER_SWALLOWED, 1 + blows / 10);
        add(plan, Blow.NODE_KILLED_AND_CLOCK_SHIFTED, 1 + blows / 8);
        add(plan, Blow.NODE_KILLED, Math.max(1, blows - plan.size()));
        Collections.shuffle(plan, new Random(seed));
        return List.copyOf(plan);
    }

    private static void add(List<Blow> plan, Blow blow, int times) {
        plan.addAll(Collections.nCopies(times, blow));
    }
}
