package org.clairevoie.deploy.hammer;

import java.util.List;

/// What was asked for on the command line.
record HammerWords(int kills, long seed, int minutes, int nodes) {
    static final String HELP_TEXT = """
            deploy/run hammer [--kills N] [--seed S] [--minutes M] [--nodes N]
                Kills, freezes and cuts off nodes and their PostgreSQL N times (100) while senders post, and looks whether anything
                acknowledged was lost, doubled or moved. Ends after M minutes (60) at the latest, with
                status 3 when blows are left; ten a minute is usual on two cores. N nodes (3) serve, 2 at least.
                The schedule and the journeys come from the seed (4711). A broken promise ends it at once, with the evidence kept.""";
    private static final int MOST_KILLS = 100_000;
    private static final int MOST_MINUTES = 24 * 60;
    private static final int MOST_NODES = 16;

    HammerWords {
        within("--kills", kills, 1, MOST_KILLS);
        within("--minutes", minutes, 1, MOST_MINUTES);
        within("--nodes", nodes, 2, MOST_NODES);
    }

    /// @throws IllegalArgumentException when they are not understood
    static HammerWords of(List<String> arguments) {
        long kills = 100;
        long seed = 4711;
        long minutes = 60;
        long nodes = 3;
        for (int index = 0; index < arguments.size(); index += 2) {
            String name = arguments.get(index);
            long number = number(name, index + 1 < arguments.size() ? arguments.get(index + 1) : "");
            switch (name) {
                case "--kills" -> kills = number;
                case "--seed" -> seed = number;
                case "--minutes" -> minutes = number;
                case "--nodes" -> nodes = number;
                default -> throw new IllegalArgumentException(name + " is not understood");
            }
        }
        return new HammerWords(Math.clamp(kills, 0, MOST_KILLS + 1), seed, Math.clamp(minutes, 0, MOST_MINUTES + 1), Math.clamp(nodes, 0, MOST_NODES + 1));
    }

    /// How to do the same again.
    String command() {
        return "deploy/run hammer --kills " + kills + " --seed " + seed + " --minutes " + minutes + " --nodes " + nodes;
    }

    private static void within(String name, int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(name + " takes a number from " + least + " to " + most);
        }
    }

    private static long number(String name, String written) {
        try {
            return Long.parseLong(written);
        } catch (NumberFormatException notOne) {
            throw new IllegalArgumentException(name + " takes a number, not '" + written + "'", notOne);
        }
    }
}
