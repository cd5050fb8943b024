package org.clairevoie.command.intake.cloudevent;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.clairevoie.catalogue.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A CloudEvent in binary mode: its attributes in `ce-` headers (percent-encoded where not ASCII), its data the body.
public final class BinaryMode {
    private static final List<String> ATTRIBUTES = List.of("specversion", "id", "source", "type", "subject", "time");

    private BinaryMode() {}

    public static ObjectNode structured(HttpServletRequest request, JsonNode data) {
        ObjectNode event = EventJson.MAPPER.createObjectNode();
        for (String attribute : ATTRIBUTES) {
            List<String> headers = Collections.list(request.getHeaders("ce-" + attribute));
            if (headers.size() > 1) {
                throw refused(attribute, "is said " + headers.size() + " times");
            }
            if (!headers.isEmpty()) {
                event.put(attribute, decoded(attribute, headers.getFirst()));
            }
        }
        event.set("data", data);
        return event;
    }

    /// Strictly: two ids that are not UTF-8 would else become one, and the same id in two modes would become two.
    private static String decoded(String attribute, String header) {
        var bytes = new ByteArrayOutputStream(header.length());
        for (int i = 0; i < header.length(); i++) {
            char next = header.charAt(i);
            if (next > '~') {
                throw refused(attribute, "holds a character that is not ASCII: percent-encode its UTF-8 bytes");
            }
            bytes.write(next != '%' ? next : encoded(attribute, header, i));
            i += next == '%' ? 2 : 0;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException notUtf8) {
            throw refused(attribute, "is percent-encoded, but not as UTF-8");
        }
    }

    private static int encoded(String attribute, String header, int at) {
        if (at + 2 >= header.length() || !HexFormat.isHexDigit(header.charAt(at + 1)) || !HexFormat.isHexDigit(header.charAt(at + 2))) {
            throw refused(attribute, "holds a % that begins no percent-encoded byte: a % itself is %25");
        }
        return HexFormat.fromHexDigits(header, at + 1, at + 3);
    }

    private static Unacceptable refused(String attribute, String why) {
        return new Unacceptable(Problem.of(
                400, "cloudevent", "Not a CloudEvent that can be taken", "the header ce-" + attribute + " " + why,
                List.of(new Problem.Place("/" + attribute, "cloudevent", why))));
    }
}
