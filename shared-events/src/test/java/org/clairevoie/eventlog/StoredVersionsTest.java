package org.clairevoie.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.clairevoie.events.Doer;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.StepTaken;
import org.clairevoie.events.StepTakenInHours;
import org.junit.jupiter.api.Test;

/// Bytes that a log holds since before an event had a later version. They are never rewritten, so they must be read for ever: no file
/// here is ever edited.
final class StoredVersionsTest {
    @Test
    void a_step_taken_in_hours_is_read_in_minutes_and_stays_as_it_was_written() throws IOException {
        byte[] stored = stored("step-taken.v1");
        RecordedEvent event = EventFormat.read(stored);
        assertThat(event.event()).isEqualTo(new StepTaken(Doer.PERSON, "mobilite", 90));
        assertThat(event.told().earlier()).isEqualTo(new StepTakenInHours(Doer.PERSON, "mobilite", 1.5));
        assertThat(EventFormat.envelope(event).at(event.position(), event.recordedAt())).asString(UTF_8).isEqualTo(new String(stored, UTF_8));
    }

    private static byte[] stored(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(StoredVersionsTest.class.getResourceAsStream("/stored/" + name + ".json"))) {
            return new String(file.readAllBytes(), UTF_8).strip().getBytes(UTF_8);
        }
    }
}
