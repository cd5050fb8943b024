package org.clairevoie.command.intake.cloudevent;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What is JSON and cannot be stored, canonicalised or exchanged: NUL, half a surrogate pair, a number that a double does not hold.
final class JsonFlaws {
    private static final long MOST_EXACT = (1L << 53) - 1;

    private JsonFlaws() {}

    /// @throws Unacceptable 400 `malformed-json` at the first text or number that cannot be kept
    static void refuse(JsonNode json) {
        Flaw flaw = flaw(json);
        if (flaw != null) {
            throw StrictJson.malformed(flaw.what, flaw.pointer);
        }
    }

    /// @param pointer where it is, put together on the way out: nearly all that is posted has no flaw
    private record Flaw(String what, String pointer) {
        Flaw under(String name) {
            return new Flaw(what, "/" + name.replace("~", "~0").replace("/", "~1") + pointer);
        }
    }

    private static @Nullable Flaw flaw(JsonNode json) {
        return switch (json.getNodeType()) {
            case STRING -> flaw(json.asString());
            case OBJECT -> flawOfObject(json);
            case ARRAY -> flawOfArray(json);
            case NUMBER -> isExchangeable(json) ? null : new Flaw("a number beyond what JSON can exchange", "");
            case BOOLEAN, NULL, BINARY, MISSING, POJO -> null;
        };
    }

    private static @Nullable Flaw flawOfObject(JsonNode json) {
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            Flaw flaw = flaw(property.getKey());
            flaw = flaw == null ? flaw(property.getValue()) : flaw;
            if (flaw != null) {
                return flaw.under(property.getKey());
            }
        }
        return null;
    }

    private static @Nullable Flaw flawOfArray(JsonNode json) {
        for (int place = 0; place < json.size(); place++) {
            Flaw flaw = flaw(json.get(place));
            if (flaw != null) {
                return flaw.under(Integer.toString(place));
            }
        }
        return null;
    }

    /// RFC 8785 writes numbers as doubles: two whole numbers beyond 2^53 might become one. Not even 1e300 gets through, over which
    /// json-schema-validator 3.0.9 stumbles where an integer is bounded.
    private static boolean isExchangeable(JsonNode number) {
        return Math.abs(number.doubleValue()) <= MOST_EXACT;
    }

    private static @Nullable Flaw flaw(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                return new Flaw("the text holds the character NUL", "");
            }
            if (Character.isSurrogate(unit)) {
                boolean pair = Character.isHighSurrogate(unit) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return new Flaw("the text holds half a surrogate pair", "");
                }
                i++;
            }
        }
        return null;
    }
}
