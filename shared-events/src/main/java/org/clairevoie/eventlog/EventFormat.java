package org.clairevoie.eventlog;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.nio.charset.StandardCharsets;
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
import org.clairevoie.events.Warning;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The exact bytes of an event in the log, under plain names: no Java package ever reaches the disk.
public final class EventFormat {
    private static final JsonMapper JSON = EventJson.MAPPER;
    private static final TypeReference<List<Warning>> WARNINGS = new TypeReference<>() {};

    private EventFormat() {}

    /// All but the position and the time of recording, which the appender sets.
    public static Envelope envelope(RecordedEvent event) {
        ObjectNode before = JSON.createObjectNode()
                .put("accompanimentId", event.accompanimentId().toString())
                .put("contentTag", event.contentTag())
                .put("eventId", event.eventId().toString())
                .put("id", event.key().id())
                .put("occurredAt", ISO_OFFSET_DATE_TIME.format(event.told().occurredAt()));
        before.set("payload", EventJson.write(event.told()));
        ObjectNode after = JSON.createObjectNode();
        after.set("recordedBy", JSON.valueToTree(event.recordedBy()));
        after.put("sequence", event.sequence())
                .put("source", event.key().source())
                .put("type", Catalogue.of(event.told()).logicalName());
        after.set("warnings", JSON.valueToTree(event.warnings()));
        byte[] head = canonical(before);
        byte[] tail = canonical(after);
        return new Envelope(replaceLast(head, ",\"position\":"), replaceFirst(tail));
    }

    /// @throws IllegalStateException when the log holds a type this version does not know
    public static RecordedEvent read(byte[] envelope) {
        JsonNode stored = JSON.readTree(envelope);
        String type = stored.get("type").asString();
        EventType known = Catalogue.find(type);
        if (known == null) {
            throw new IllegalStateException("the log holds an event this version does not know: " + type);
        }
        return new RecordedEvent(
                stored.get("position").longValue(),
                UUID.fromString(stored.get("accompanimentId").asString()),
                stored.get("sequence").intValue(),
                UUID.fromString(stored.get("eventId").asString()),
                new EventKey(stored.get("source").asString(), stored.get("id").asString()),
                EventJson.read(known, OffsetDateTime.parse(stored.get("occurredAt").asString()), stored.get("payload")),
                Instant.parse(stored.get("recordedAt").asString()),
                JSON.treeToValue(stored.get("recordedBy"), RecordedBy.class),
                stored.get("contentTag").asString(),
                JSON.treeToValue(stored.get("warnings"), WARNINGS));
    }

    /// RFC 8785: the same content gives the same bytes, whoever wrote it.
    public static byte[] canonical(JsonNode json) {
        return CanonicalJson.bytes(json);
    }

    private static byte[] replaceLast(byte[] object, String rest) {
        byte[] more = rest.getBytes(StandardCharsets.UTF_8);
        byte[] head = java.util.Arrays.copyOf(object, object.length - 1 + more.length);
        System.arraycopy(more, 0, head, object.length - 1, more.length);
        return head;
    }

    private static byte[] replaceFirst(byte[] object) {
        byte[] tail = object.clone();
        tail[0] = ',';
        return tail;
    }
}
