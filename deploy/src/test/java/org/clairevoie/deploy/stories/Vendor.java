package org.clairevoie.deploy.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.clairevoie.catalogue.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A frontline system that posts the events of one accompaniment.
public final class Vendor {
    private final Http http;
    private final String source;
    public final UUID accompanimentId = UUID.randomUUID();

    public Vendor(Http http, String source) {
        this.http = http;
        this.source = source;
    }

    /// An accompaniment opened on 5 January 2026.
    public static Vendor withOpenAccompaniment(Http http) {
        Vendor vendor = new Vendor(http, "https://vendor.example/" + UUID.randomUUID());
        vendor.accepted("opening", "accompaniment-opened", "2026-01-05T09:00:00+01:00", """
                {"person":"P-1","scheme":"RSA","orientation":"SOCIAL","entryMode":"PRESCRIBED","territory":"35238"}""");
        return vendor;
    }

    public ObjectNode event(String id, String type, String time, String data) {
        ObjectNode event = EventJson.MAPPER.createObjectNode().put("specversion", "1.0").put("source", source).put("id", id)
                .put("type", "accompaniment." + type + ".v1").put("subject", accompanimentId.toString()).put("time", time);
        event.set("data", EventJson.MAPPER.readTree(data));
        return event;
    }

    public Http.Reply posts(String id, String type, String time, String data) {
        return http.post(event(id, type, time, data));
    }

    /// @return the receipt
    public JsonNode accepted(String id, String type, String time, String data) {
        Http.Reply reply = posts(id, type, time, data);
        assertThat(reply.status()).as("%s: %s", id, reply.response().body()).isEqualTo(201);
        return reply.json();
    }

    public String path(String rest) {
        return "/journeys/" + accompanimentId + rest;
    }

    public String source() {
        return source;
    }
}
