package org.clairevoie.deploy.demo.posting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.Catalogued;
import org.clairevoie.events.EventRef;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.Link;
import org.clairevoie.events.Personal;
import org.clairevoie.events.Precision;
import org.clairevoie.events.Told;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.ToStringSerializer;

/// The CloudEvent of an event, in structured mode: what stands on the wire. Written from the records of the language, so
/// that a field cannot be misspelt here and pass.
public final class CloudEventJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule()
                    .addSerializer(OffsetDateTime.class, new TimeSerializer())
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(Personal.Said.class, new SaidSerializer()))
            .build();

    private CloudEventJson() {}

    public static ObjectNode of(SyntheticEvent event) {
        Catalogued catalogued = catalogued(event.told().event());
        ObjectNode json = MAPPER.createObjectNode();
        json.put("specversion", "1.0");
        json.put("source", event.key().source());
        json.put("id", event.key().id());
        json.put("type", "accompaniment." + catalogued.name() + ".v" + catalogued.version());
        json.put("subject", event.accompanimentId().toString());
        json.put("time", rfc3339(event.told().occurredAt()));
        json.put("datacontenttype", "application/json");
        json.set("data", data(event.told(), event.key().source()));
        return json;
    }

    /// The payload: the event's own fields, and around them those every event carries. Absent stays absent.
    static ObjectNode data(Told told, String sender) {
        ObjectNode data = MAPPER.valueToTree(told.event());
        if (told.initiator() != Initiator.UNKNOWN) {
            data.put("initiator", told.initiator().name());
        }
        if (told.occurredPrecision() != Precision.INSTANT) {
            data.put("occurredPrecision", told.occurredPrecision().name());
        }
        data.setAll((ObjectNode) MAPPER.valueToTree(
                new Around(told.occurredUntil(), told.enteredAt(), told.effortSeconds(), told.lateReason())));
        if (!told.links().isEmpty()) {
            var links = data.putArray("links");
            for (Link link : told.links()) {
                links.addObject().put("type", link.type().name()).set("to", to(link.to(), sender));
            }
        }
        return data;
    }

    /// The same as plain values, for a correction, which carries a whole payload.
    public static Map<String, Object> values(Told told, String sender) {
        return MAPPER.convertValue(data(told, sender), new TypeReference<Map<String, Object>>() {});
    }

    /// An id of the sender's own source needs no source.
    private static JsonNode to(EventRef ref, String sender) {
        return sender.equals(ref.source()) && ref.id() != null ? MAPPER.valueToTree(ref.id()) : MAPPER.valueToTree(ref);
    }

    /// The event's place in the catalogue.
    public static Catalogued catalogued(AccompanimentEvent event) {
        Catalogued catalogued = event.getClass().getAnnotation(Catalogued.class);
        if (catalogued == null) {
            throw new IllegalStateException(event.getClass() + " has no place in the catalogue");
        }
        return catalogued;
    }

    /// `toString()` leaves out seconds that are zero, which RFC 3339 forbids.
    private static String rfc3339(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    private record Around(
            @Nullable OffsetDateTime occurredUntil,
            @Nullable OffsetDateTime enteredAt,
            @Nullable Integer effortSeconds,
            @Nullable Personal lateReason) {}

    private static final class TimeSerializer extends ValueSerializer<OffsetDateTime> {
        @Override
        public void serialize(OffsetDateTime time, JsonGenerator json, SerializationContext context) throws JacksonException {
            json.writeString(rfc3339(time));
        }
    }

    private static final class SaidSerializer extends ValueSerializer<Personal.Said> {
        @Override
        public void serialize(Personal.Said said, JsonGenerator json, SerializationContext context) throws JacksonException {
            context.writeValue(json, said.value());
        }
    }
}
