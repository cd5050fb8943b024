package org.clairevoie.query.contrast.grid.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads bytes as JSON that has one canonical form only: UTF-8, no key twice, nothing behind the end, no half character, no number
/// that a double does not hold.
final class StrictText {
    private static final int DEEPEST = 32;
    /// Jackson keeps thousands of names, whoever made them up.
    private static final int LONGEST_NAME = 255;
    private static final long MOST_EXACT = (1L << 53) - 1;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNameLength(LONGEST_NAME).maxNumberLength(64).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final @Nullable JsonNode json;
    private final String broken;

    private StrictText(@Nullable JsonNode json, String broken) {
        this.json = json;
        this.broken = broken;
    }

    static StrictText of(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
            if (json.isMissingNode()) {
                return new StrictText(null, "the body is empty");
            }
            boolean whole = StandardCharsets.UTF_8.newEncoder().canEncode(json.toString());
            if (!whole || json.toString().contains("\\u0000")) {
                return new StrictText(null, "a text holds NUL or half a character");
            }
            return isExact(json) ? new StrictText(json, "") : new StrictText(null, "a number is beyond what JSON can exchange");
        } catch (CharacterCodingException notUtf8) {
            return new StrictText(null, "the body is not UTF-8");
        } catch (JacksonException malformed) {
            var where = malformed.getLocation();
            String place = where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
            return new StrictText(null, "the body is not JSON, or has a key twice, or goes more than " + DEEPEST + " deep" + place);
        }
    }

    @Nullable JsonNode json() {
        return json;
    }

    List<Fault> faults() {
        return json == null ? List.of(new Fault("", "malformed-json", broken)) : List.of();
    }

    /// json-schema-validator 3.0.9 stumbles over 1e300 where an integer is bounded.
    private static boolean isExact(JsonNode json) {
        return json.isNumber() ? Math.abs(json.doubleValue()) <= MOST_EXACT : json.valueStream().allMatch(StrictText::isExact);
    }
}
