package org.clairevoie.deploy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.clairevoie.deploy.Console;
import org.clairevoie.deploy.demo.journeys.SyntheticCohort;
import org.clairevoie.deploy.demo.posting.DemoLoader;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.deploy.demo.posting.Tally;
import org.jspecify.annotations.Nullable;

/// Loads a synthetic cohort and the contrast twins through `POST /events`, then says where to look. The same words load
/// the same events, so that a second time everything is recognised and nothing is added.
public final class Demo {
    /// Fixed, since the events of a seed must not change from one day to the next.
    static final Instant ANCHOR = Instant.parse("2026-04-01T00:00:00Z");

    private final DemoWords words;
    private final Console console;

    private Demo(DemoWords words, Console console) {
        this.words = words;
        this.console = console;
    }

    /// Null, the reason said, when the words are not understood.
    public static @Nullable Demo asked(List<String> arguments, Console console) {
        try {
            return new Demo(DemoWords.of(arguments), console);
        } catch (IllegalArgumentException misunderstood) {
            console.say("demo: " + misunderstood.getMessage());
            return null;
        }
    }

    /// @param token of a frontline system, as long as it is good
    public void play(URI service, Supplier<String> token) {
        console.say("Posting " + words.journeys() + " synthetic journeys (seed " + words.seed() + ") and the contrast twins to "
                + service + "/events");
        List<List<SyntheticEvent>> journeys = new SyntheticCohort(words.seed(), words.journeys(), ANCHOR).journeys().toList();
        try (DemoLoader loader = new DemoLoader(service, token)) {
            Tally twins = loader.post(List.of(ContrastTwins.integrated(), ContrastTwins.juxtaposed()), _ -> { });
            Tally before = loader.post(ContrastTwins.linkedLater());
            Tally after = loader.post(ContrastTwins.lateLinks());
            Tally cohort = loader.post(journeys, new Progress(console, journeys.size())::done);
            cohort.include(twins, before, after);
            report(cohort);
            UUID first = journeys.getFirst().getFirst().accompanimentId();
            Addresses.of(service, first, before.lastRecordedAt()).forEach(console::say);
        } catch (IOException | UncheckedIOException stopped) {
            console.say("The demonstration stopped: " + stopped.getMessage());
        }
    }

    private void report(Tally tally) {
        console.say(tally.toString());
        if (tally.accepted() == 0 && tally.repeated() > 0) {
            console.say("Everything had been posted before: each event was recognised, none was added.");
        }
        tally.problems().forEach(console::say);
    }
}
