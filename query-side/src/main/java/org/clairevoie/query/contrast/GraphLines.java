package org.clairevoie.query.contrast;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.RecordedBy;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.protection.Sealing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An event of a graph as a line of JSON without anything that a reading does not need: personal values, senders' ids and
/// actors are left out.
final class GraphLines {
    private static final EventKey NO_KEY = new EventKey("", "");
    private static final RecordedBy NOBODY = new RecordedBy("", "", null);

    private GraphLines() {}

    static byte[] write(RecordedEvent event) {
        ObjectNode line = EventJson.MAPPER.createObjectNode()
                .put("p", event.position()).put("s", event.sequence()).put("e", event.eventId().toString())
                .put("t", Catalogue.of(event.told()).logicalName())
                .put("o", event.told().occurredAt().toString()).put("r", event.recordedAt().toString());
        line.set("d", EventJson.write(Sealing.strip(event.told())));
        return EventJson.MAPPER.writeValueAsBytes(line);
    }

    static RecordedEvent read(UUID accompanimentId, byte[] bytes) {
        JsonNode line = EventJson.MAPPER.readTree(bytes);
        EventType type = Catalogue.find(line.get("t").asString());
        if (type == null) {
            throw new IllegalStateException("a graph holds an event this version does not know: " + line.get("t"));
        }
        return new RecordedEvent(
                line.get("p").longValue(), accompanimentId, line.get("s").intValue(), UUID.fromString(line.get("e").asString()), NO_KEY,
                EventJson.read(type, OffsetDateTime.parse(line.get("o").asString()), line.get("d")),
                Instant.parse(line.get("r").asString()), NOBODY, "", List.of());
    }
}
