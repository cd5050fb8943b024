package org.clairevoie.deploy.verifier;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.clairevoie.transparency.note.Malformed;
import org.jspecify.annotations.Nullable;

/// The few fields that an entry of the log says of itself. A reader of whole JSON would be a library more to trust: this one knows
/// the form that the log writes, RFC 8785, and passes over what it is not asked for.
final class EnvelopeFields {
    private final String json;
    private final Map<String, String> fields = new HashMap<>();
    private int at;

    private EnvelopeFields(String json) {
        this.json = json;
    }

    /// @throws Malformed when it is no JSON object as the log writes it
    static EnvelopeFields of(byte[] envelope) {
        EnvelopeFields reader = new EnvelopeFields(new String(envelope, StandardCharsets.UTF_8));
        try {
            reader.object();
        } catch (StringIndexOutOfBoundsException cutShort) {
            throw new Malformed("the entry ends in the middle", cutShort);
        }
        return reader;
    }

    /// A number or a text as it stands there.
    @Nullable String get(String field) {
        return fields.get(field);
    }

    long number(String field) {
        try {
            return Long.parseLong(fields.getOrDefault(field, ""));
        } catch (NumberFormatException notANumber) {
            throw new Malformed("the entry has no " + field, notANumber);
        }
    }

    private void object() {
        expect('{');
        do {
            String name = text();
            expect(':');
            int start = at;
            skip();
            String value = json.substring(start, at);
            fields.put(name, value.startsWith("\"") ? value.substring(1, value.length() - 1) : value);
        } while (json.charAt(at++) == ',');
        if (json.charAt(at - 1) != '}' || at != json.length()) {
            throw new Malformed("the entry is not one JSON object");
        }
    }

    /// Over one value, whatever is in it.
    private void skip() {
        int depth = 0;
        do {
            char unit = json.charAt(at);
            if (unit == '"') {
                text();
            } else {
                depth += unit == '{' || unit == '[' ? 1 : unit == '}' || unit == ']' ? -1 : 0;
                at++;
            }
        } while (depth > 0 || (json.charAt(at) != ',' && json.charAt(at) != '}'));
    }

    private String text() {
        expect('"');
        int start = at;
        while (json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return json.substring(start, at++);
    }

    private void expect(char unit) {
        if (json.charAt(at++) != unit) {
            throw new Malformed("the entry is no JSON of the log at " + (at - 1));
        }
    }
}
