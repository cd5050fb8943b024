package org.clairevoie.deploy.demo;

import java.util.List;

/// How many journeys, and from which seed.
record DemoWords(int journeys, long seed) {
    private static final int MOST_JOURNEYS = 100_000;

    DemoWords {
        if (journeys < 1 || journeys > MOST_JOURNEYS) {
            throw new IllegalArgumentException("--journeys takes a number from 1 to " + MOST_JOURNEYS);
        }
    }

    /// `--journeys 300 --seed 2020`, each optional.
    static DemoWords of(List<String> arguments) {
        int journeys = 300;
        long seed = 2020;
        for (int index = 0; index < arguments.size(); index += 2) {
            String name = arguments.get(index);
            long number = number(name, index + 1 < arguments.size() ? arguments.get(index + 1) : "");
            switch (name) {
                case "--journeys" -> journeys = Math.clamp(number, 0, MOST_JOURNEYS + 1);
                case "--seed" -> seed = number;
                default -> throw new IllegalArgumentException(name + " is not known; there are --journeys N and --seed S");
            }
        }
        return new DemoWords(journeys, seed);
    }

    private static long number(String name, String written) {
        try {
            return Long.parseLong(written);
        } catch (NumberFormatException notOne) {
            throw new IllegalArgumentException(name + " takes a number, not '" + written + "'", notOne);
        }
    }
}
