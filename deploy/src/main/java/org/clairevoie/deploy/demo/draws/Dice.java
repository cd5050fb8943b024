package org.clairevoie.deploy.demo.draws;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Chance that falls the same way for the same seed, on any machine: [Random]'s algorithm is part of its contract.
public final class Dice {
    private final Random random;

    private Dice(Random random) {
        this.random = random;
    }

    /// The dice of one journey: those of its neighbours fall otherwise.
    public static Dice of(long seed, long number) {
        return new Dice(new Random(mixed(mixed(seed) + number)));
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// Both ends included.
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    public double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    public <T> T one(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    /// One written twice falls twice as often.
    @SafeVarargs
    public final <T> T among(T... faces) {
        return faces[random.nextInt(faces.length)];
    }

    public UUID uuid() {
        long versioned = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        long varied = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(versioned, varied);
    }

    /// Splitmix64's last step: seeds that differ by one must not give dice that begin alike.
    private static long mixed(long value) {
        long once = (value + 0x9E37_79B9_7F4A_7C15L) * 0xBF58_476D_1CE4_E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return twice ^ (twice >>> 31);
    }
}
