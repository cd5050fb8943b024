package org.clairevoie.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.clairevoie.events.EarlierPayload;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.Link;
import org.clairevoie.events.Payload;
import org.clairevoie.events.Personal;
import org.clairevoie.events.Precision;
import org.clairevoie.events.Replacement;
import org.clairevoie.events.Told;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/// The one way between an event's `data` and its record. What every event carries stands beside the type's own fields. What was told
/// in an earlier version is read as the latest, and written as it was told.
public final class EventJson {
    /// Reads and writes everything of the language; times keep the offset they were said with.
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule("clairevoie")
                    .addSerializer(Personal.class, new PersonalJson.Writer())
                    .addDeserializer(Personal.class, new PersonalJson.Reader())
                    .addSerializer(Replacement.class, new ReplacementJson.Writer())
                    .addDeserializer(Replacement.class, new ReplacementJson.Reader()))
            .build();

    private EventJson() {}

    /// @param data as its type's schema allows it
    /// @param time when it happened
    public static Told read(EventType type, OffsetDateTime time, JsonNode data) {
        Payload payload = MAPPER.treeToValue(data, type.shape());
        Around around = MAPPER.treeToValue(data, Around.class);
        return new Told(
                payload.current(), time,
                around.occurredPrecision == null ? Precision.INSTANT : around.occurredPrecision,
                around.occurredUntil,
                around.initiator == null ? Initiator.UNKNOWN : around.initiator,
                around.links == null ? List.of() : around.links,
                around.enteredAt, around.effortSeconds, around.lateReason,
                payload instanceof EarlierPayload earlier ? earlier : null);
    }

    /// The payload; its time stands outside. Absent is INSTANT, UNKNOWN, no links.
    public static ObjectNode write(Told told) {
        ObjectNode data = MAPPER.valueToTree(told.payload());
        data.setAll((ObjectNode) MAPPER.valueToTree(new Around(
                told.occurredPrecision() == Precision.INSTANT ? null : told.occurredPrecision(),
                told.occurredUntil(),
                told.initiator() == Initiator.UNKNOWN ? null : told.initiator(),
                told.links().isEmpty() ? null : told.links(),
                told.enteredAt(), told.effortSeconds(), told.lateReason())));
        return data;
    }

    /// Reads what a correction puts in the place of an event of this type: in the version that the event itself was told in.
    ///
    /// @param otherwise when it happened, where the correction does not say
    /// @return the correction with its replacement read
    public static EventCorrected read(EventCorrected correction, EventType type, OffsetDateTime otherwise) {
        if (!(correction.replacement() instanceof Replacement.Unread unread)) {
            return correction;
        }
        OffsetDateTime time = unread.time() == null ? otherwise : unread.time();
        return new EventCorrected(read(type, time, MAPPER.valueToTree(unread.data())), correction.reason());
    }

    private record Around(
            @Nullable Precision occurredPrecision,
            @Nullable OffsetDateTime occurredUntil,
            @Nullable Initiator initiator,
            @Nullable List<Link> links,
            @Nullable OffsetDateTime enteredAt,
            @Nullable Integer effortSeconds,
            @Nullable Personal lateReason) {}
}
