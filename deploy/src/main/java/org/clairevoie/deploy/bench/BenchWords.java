package org.clairevoie.deploy.bench;

import java.util.List;

/// What was asked for on the command line.
enum BenchWords {
    FULL, QUICK, HELP, MISUNDERSTOOD;

    static final String HELP_TEXT = """
            deploy/run bench [--quick]
                Measures intake, import, visibility, growth and start, each beside its baselines in the same run, all of it durable,
                and writes deploy/bench/RESULTS.md. It takes about an hour and 40 GB of the temporary folder.
                --quick    five minutes and 4 GB, for a look: prints, and writes nothing""";

    static BenchWords of(List<String> arguments) {
        if (arguments.isEmpty()) {
            return FULL;
        }
        if (arguments.size() > 1) {
            return MISUNDERSTOOD;
        }
        return switch (arguments.getFirst()) {
            case "--quick" -> QUICK;
            case "--help", "-h", "help" -> HELP;
            default -> MISUNDERSTOOD;
        };
    }
}
