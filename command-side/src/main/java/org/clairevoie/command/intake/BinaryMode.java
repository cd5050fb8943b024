package org.clairevoie.command.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clairevoie.catalogue.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A CloudEvent in binary mode: its attributes in `ce-` headers (percent-encoded where not ASCII), its data the body.
final class BinaryMode {
    private static final List<String> ATTRIBUTES = List.of("specversion", "id", "source", "type", "subject", "time");

    private BinaryMode() {}

    static ObjectNode structured(HttpServletRequest request, JsonNode data) {
        ObjectNode event = EventJson.MAPPER.createObjectNode();
        for (String attribute : ATTRIBUTES) {
            String header = request.getHeader("ce-" + attribute);
            if (header != null) {
                event.put(attribute, decoded(header));
            }
        }
        event.set("data", data);
        return event;
    }

    private static String decoded(String header) {
        try {
            return header.indexOf('%') < 0 ? header : URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return header;
        }
    }
}
