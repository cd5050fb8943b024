package org.clairevoie.command.accompaniment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.RecordedBy;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Told;
import org.clairevoie.events.Warning;

/// `given(…).when(…).then…`: what was recorded, what is told now, and the verdict. What is given went through `decide` itself.
public final class Story {
    public static final String SOURCE = "https://frontline.example/mlx";
    public static final UUID ACCOMPANIMENT = id("accompaniment");

    /// @param now when it is recorded
    public record Line(String name, Told told, Instant now, String contentTag) {
        public Line recorded(String at) {
            return new Line(name, told, OffsetDateTime.parse(at).toInstant(), contentTag);
        }

        public Line withContent(String tag) {
            return new Line(name, told, now, tag);
        }

        public Line telling(Told other) {
            return new Line(name, other, now, contentTag);
        }
    }

    private final Accompaniment state;

    private Story(Accompaniment state) {
        this.state = state;
    }

    public static Story given(Line... lines) {
        Accompaniment state = new NeverOpened();
        for (Line line : lines) {
            state = after(state, line);
        }
        return new Story(state);
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static Decision decide(Accompaniment state, Line line) {
        Proposed proposed = new Proposed(new EventKey(SOURCE, line.name()), line.contentTag(), line.told());
        return Deciding.decide(state, proposed, id(line.name()), line.now(), Limits.DEFAULTS);
    }

    public static RecordedEvent recorded(Accompaniment state, Line line, Decision.Accepted accepted) {
        return new RecordedEvent(-1, ACCOMPANIMENT, state.nextSequence(), id(line.name()), new EventKey(SOURCE, line.name()),
                accepted.told(), line.now(), new RecordedBy("someone", "frontline", null), line.contentTag(), accepted.warnings());
    }

    public static Accompaniment after(Accompaniment state, Line line) {
        Decision decision = decide(state, line);
        assertThat(decision).as("given '%s'", line.name()).isInstanceOf(Decision.Accepted.class);
        return state.evolve(recorded(state, line, (Decision.Accepted) decision));
    }

    public Accompaniment state() {
        return state;
    }

    public Verdict when(Line line) {
        return new Verdict(decide(state, line));
    }

    public record Verdict(Decision decision) {
        public Told thenAccepted() {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            assertThat(((Decision.Accepted) decision).warnings()).isEmpty();
            return ((Decision.Accepted) decision).told();
        }

        /// @param naming words that the message holds, such as the ids of the events it is about
        public void thenAcceptedWithWarning(String rule, Object... naming) {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            List<Warning> warnings = ((Decision.Accepted) decision).warnings();
            assertThat(warnings).extracting(Warning::rule).containsExactly(rule);
            for (Object word : naming) {
                assertThat(warnings.getFirst().message()).contains(word.toString());
            }
        }

        public void thenRefused(String rule) {
            assertThat(decision).isInstanceOf(Decision.Refused.class);
            assertThat(((Decision.Refused) decision).refusals()).extracting(Refusal::rule).containsExactly(rule);
        }

        public void thenRefused(String rule, String pointer) {
            thenRefused(rule);
            assertThat(((Decision.Refused) decision).refusals()).extracting(Refusal::pointer).containsExactly(pointer);
        }
    }
}
