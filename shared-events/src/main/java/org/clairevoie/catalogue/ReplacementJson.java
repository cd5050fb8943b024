package org.clairevoie.catalogue;

import java.time.OffsetDateTime;
import java.util.Map;
import org.clairevoie.events.Replacement;
import org.clairevoie.events.Told;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/// A replacement as JSON: `{time?, data}` as sent, `{type, time, data}` once it has been read under its target's type.
final class ReplacementJson {
    private ReplacementJson() {}

    static final class Writer extends ValueSerializer<Replacement> {
        @Override
        public void serialize(Replacement value, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            switch (value) {
                case Told told -> {
                    json.writeStringProperty("type", Catalogue.of(told).logicalName());
                    context.defaultSerializeProperty("time", told.occurredAt(), json);
                    context.defaultSerializeProperty("data", EventJson.write(told), json);
                }
                case Replacement.Unread unread -> {
                    if (unread.time() != null) {
                        context.defaultSerializeProperty("time", unread.time(), json);
                    }
                    context.defaultSerializeProperty("data", unread.data(), json);
                }
            }
            json.writeEndObject();
        }
    }

    static final class Reader extends ValueDeserializer<Replacement> {
        @Override
        @SuppressWarnings("unchecked")
        public Replacement deserialize(JsonParser json, DeserializationContext context) {
            JsonNode value = context.readTree(json);
            JsonNode time = value.get("time");
            OffsetDateTime when = time == null ? null : OffsetDateTime.parse(time.asString());
            EventType type = value.has("type") ? Catalogue.find(value.get("type").asString()) : null;
            if (type != null && when != null) {
                return EventJson.read(type, when, value.get("data"));
            }
            return new Replacement.Unread(when, context.readTreeAsValue(value.get("data"), Map.class));
        }
    }
}
