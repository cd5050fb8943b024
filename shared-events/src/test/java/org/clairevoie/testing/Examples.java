package org.clairevoie.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.InterviewHeld;
import org.clairevoie.events.RecordedBy;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Told;
import tools.jackson.databind.node.ObjectNode;

/// The approved example of each event type: every field filled.
public final class Examples {
    public static final OffsetDateTime TIME = OffsetDateTime.parse("2026-03-04T10:30:00+01:00");
    public static final String SOURCE = "https://frontline.example/mlx";

    private Examples() {}

    /// Its payload.
    public static ObjectNode data(EventType type) {
        String name = "/approved/" + type.logicalName() + ".example.json";
        try (InputStream approved = Examples.class.getResourceAsStream(name)) {
            if (approved == null) {
                throw new IllegalStateException("no approved file " + name + ": see ApprovedFilesTest");
            }
            return (ObjectNode) EventJson.MAPPER.readTree(approved);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// As the rules see it: a correction's replacement is read, and is an interview.
    public static Told told(EventType type) {
        Told told = EventJson.read(type, TIME, data(type));
        return told.event() instanceof EventCorrected correction
                ? told.with(EventJson.read(correction, interview(), TIME), told.links())
                : told;
    }

    /// First in its accompaniment, nowhere in the log yet.
    public static RecordedEvent recorded(Told told, String id) {
        UUID name = UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new RecordedEvent(RecordedEvent.NOWHERE, name, 0, name, new EventKey(SOURCE, id), told, RecordedEvent.NEVER,
                new RecordedBy("somebody", "frontline", null), "tag", java.util.List.of());
    }

    private static EventType interview() {
        return Catalogue.types().stream().filter(type -> type.shape() == InterviewHeld.class).findFirst().orElseThrow();
    }
}
