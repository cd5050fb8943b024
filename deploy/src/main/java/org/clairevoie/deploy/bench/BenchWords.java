package org.clairevoie.deploy.bench;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was asked for on the command line.
///
/// @param phases what is measured
record BenchWords(boolean quick, Set<Phase> phases, boolean help) {
    /// What can be measured by itself.
    enum Phase { START, INTAKE, IMPORT, RATE, VISIBLE, HISTORIES, SEALING, RUN, PAGES, GROWTH }

    static final String HELP_TEXT = """
            deploy/run bench [--quick] [--only PHASE]
                Measures intake, import, visibility, population runs, pages, growth and start, each beside its baselines in the same run, all of it durable,
                and writes deploy/bench/RESULTS.md. It takes about an hour and 40 GB of the temporary folder.
                --quick        five minutes and 4 GB, for a look: prints, and writes nothing
                --only PHASE   start, intake, import, rate, visible, histories, sealing, run, pages or growth alone: prints, and writes nothing""";

    private static final BenchWords HELP = new BenchWords(false, Set.of(), true);

    /// @return null when it is not understood
    static @Nullable BenchWords of(List<String> arguments) {
        boolean quick = false;
        Set<Phase> phases = EnumSet.allOf(Phase.class);
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--help", "-h", "help" -> {
                    return HELP;
                }
                case "--quick" -> quick = true;
                case "--only" -> phases = words.hasNext() ? only(words.next()) : Set.of();
                default -> phases = Set.of();
            }
            if (phases.isEmpty()) {
                return null;
            }
        }
        return new BenchWords(quick, phases, false);
    }

    /// Only a whole run's figures are kept.
    boolean kept() {
        return !quick && phases.size() == Phase.values().length;
    }

    private static Set<Phase> only(String name) {
        for (Phase phase : Phase.values()) {
            if (phase.name().toLowerCase(Locale.ROOT).equals(name)) {
                return EnumSet.of(phase);
            }
        }
        return Set.of();
    }
}
