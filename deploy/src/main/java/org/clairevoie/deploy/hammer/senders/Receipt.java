package org.clairevoie.deploy.hammer.senders;

import tools.jackson.databind.JsonNode;

/// What a sender was told of an event that was taken. A repeat is told the very same.
public record Receipt(String eventId, long position, int sequence, String recordedAt, String warnings) {
    static Receipt of(JsonNode json) {
        return new Receipt(
                json.get("eventId").asString(), json.get("position").longValue(), json.get("sequence").intValue(),
                json.get("recordedAt").asString(), json.get("warnings").toString());
    }
}
