package org.clairevoie.deploy.demo.posting;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.events.Told;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The CloudEvent of an event, in structured mode: what stands on the wire. Written from the records of the language, so
/// that a field cannot be misspelt here and pass.
public final class CloudEventJson {
    private CloudEventJson() {}

    public static ArrayNode batch(List<SyntheticEvent> events) {
        ArrayNode batch = EventJson.MAPPER.createArrayNode();
        events.forEach(event -> batch.add(of(event)));
        return batch;
    }

    public static ObjectNode of(SyntheticEvent event) {
        ObjectNode json = EventJson.MAPPER.createObjectNode()
                .put("specversion", "1.0")
                .put("source", event.key().source())
                .put("id", event.key().id())
                .put("type", Catalogue.of(event.told()).logicalName())
                .put("subject", event.accompanimentId().toString())
                .put("time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(event.told().occurredAt()))
                .put("datacontenttype", "application/json");
        return json.set("data", data(event.told(), event.key().source()));
    }

    /// The payload; an event of the sender's own source is named by its id alone.
    static ObjectNode data(Told told, String sender) {
        ObjectNode data = EventJson.write(told);
        data.path("links").forEach(link -> {
            if (link.path("to").path("source").asString("").equals(sender)) {
                ((ObjectNode) link).put("to", link.get("to").get("id").asString());
            }
        });
        return data;
    }

    /// The same as plain values, for a correction, which carries a whole payload.
    public static Map<String, Object> values(Told told, String sender) {
        return EventJson.MAPPER.convertValue(data(told, sender), new TypeReference<Map<String, Object>>() {});
    }
}
