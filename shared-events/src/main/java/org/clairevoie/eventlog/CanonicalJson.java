package org.clairevoie.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.NumberToJSON;
import tools.jackson.databind.JsonNode;

/// RFC 8785: the same content gives the same bytes, whoever wrote it. Written straight from the tree: the library whose numbers it
/// uses takes text, parses it anew and was a tenth of what an event cost.
final class CanonicalJson {
    private static final long MOST_EXACT = (1L << 53) - 1;
    private final StringBuilder json = new StringBuilder(1024);

    private CanonicalJson() {}

    static byte[] bytes(JsonNode node) {
        CanonicalJson canonical = new CanonicalJson();
        canonical.write(node);
        return canonical.json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> text(node.asString());
            case NUMBER -> number(node);
            case BOOLEAN -> json.append(node.booleanValue());
            case NULL -> json.append("null");
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("not JSON: " + node.getNodeType());
        }
    }

    /// Keys stand in the order of their UTF-16 units, which is that of Java's strings.
    private void object(JsonNode node) {
        TreeMap<String, JsonNode> inOrder = new TreeMap<>();
        node.forEachEntry(inOrder::put);
        char before = '{';
        for (Map.Entry<String, JsonNode> property : inOrder.entrySet()) {
            json.append(before);
            text(property.getKey());
            json.append(':');
            write(property.getValue());
            before = ',';
        }
        json.append(inOrder.isEmpty() ? "{}" : "}");
    }

    private void array(JsonNode node) {
        char before = '[';
        for (JsonNode element : node) {
            json.append(before);
            write(element);
            before = ',';
        }
        json.append(node.isEmpty() ? "[]" : "]");
    }

    private void number(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong() && Math.abs(node.longValue()) <= MOST_EXACT) {
            json.append(node.longValue());
            return;
        }
        try {
            json.append(NumberToJSON.serializeNumber(node.doubleValue()));
        } catch (IOException noNumber) {
            throw new UncheckedIOException("not a number that JSON has", noNumber);
        }
    }

    private void text(String text) {
        json.append('"');
        int plain = 0;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit < ' ' || unit == '"' || unit == '\\') {
                json.append(text, plain, at);
                escape(unit);
                plain = at + 1;
            }
        }
        json.append(text, plain, text.length()).append('"');
    }

    private void escape(char unit) {
        switch (unit) {
            case '"', '\\' -> json.append('\\').append(unit);
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> json.append(unit < 0x10 ? "\\u000" : "\\u00").append(Integer.toHexString(unit));
        }
    }
}
