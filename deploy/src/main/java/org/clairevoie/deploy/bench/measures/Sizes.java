package org.clairevoie.deploy.bench.measures;

import java.time.Duration;
import java.util.Locale;

/// How long and how much. Quick figures say whether something is badly off; only a full run's are kept.
///
/// @param journeys of the cohort that each contender is sent in a round
/// @param warmed events that each contender is sent, one a request, before a single one is timed
/// @param warm before anything is timed where a service is met as it has just started
/// @param rounds of every contender after every other: the median of each counts
/// @param imported events of an import
/// @param stockImported the same for the stock store, which would take an hour for the other
/// @param probes of visibility, at rest
/// @param small and `middle`, `large`: rows of the log
/// @param reads of contrasts, at most
/// @param population events that a run reads
/// @param stockRead events that the stock processor reads
/// @param shown journeys that pages show
public record Sizes(
        int journeys, int warmed, Duration warm, Duration timed, int rounds, int imported, int stockImported, int probes,
        long small, long middle, long large, int reads, long population, int stockRead, int shown) {
    public static final Sizes QUICK = new Sizes(
            2_000, 5_000, Duration.ofSeconds(8), Duration.ofSeconds(8), 1, 20_000, 3_000, 100, 10_000, 100_000, 100_000, 1_000, 100_000, 10_000, 2_000);
    public static final Sizes FULL = new Sizes(
            4_000, 60_000, Duration.ofSeconds(20), Duration.ofSeconds(20), 3, 100_000, 10_000, 500, 100_000, 1_000_000, 10_000_000, 5_000, 1_000_000, 50_000, 100_000);

    /// How intake was measured, for who reads the figures.
    public String told() {
        return String.format(Locale.ROOT, "One event a request: %d rounds of %d s in turns, each contender after %,d events; the median is shown. Every service has a heap of 512 MiB.",
                rounds, timed.toSeconds(), warmed);
    }

    String amongShown() {
        return String.format(Locale.ROOT, "among %,d journeys", shown);
    }
}
