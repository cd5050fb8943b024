package org.clairevoie.command.intake.cloudevent;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.clairevoie.command.intake.cloudevent.Problem.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON as RFC 8259 and I-JSON have it: UTF-8, no key twice, nothing behind the end, no depth and no number of values without bound.
public final class StrictJson {
    /// The parser quotes what it stumbles over, and that may be somebody's words.
    private static final Pattern QUOTED = Pattern.compile("'[^']{2,}'");
    /// It says which of its own methods has the bound.
    private static final Pattern INSIDE = Pattern.compile(", from `[^`]*`");
    /// Jackson keeps thousands of names, whoever made them up.
    private static final int LONGEST_NAME = 255;
    private final JsonMapper mapper;
    private final JsonFactory walker;

    public StrictJson(IntakeBounds bounds) {
        walker = JsonFactory.builder().streamReadConstraints(within(bounds.depth() + 1, bounds.batchTokens()))
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES).build();
        mapper = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(within(bounds.depth(), bounds.tokens()))
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    }

    private static StreamReadConstraints within(int depth, long tokens) {
        return StreamReadConstraints.builder().maxNestingDepth(depth).maxTokenCount(tokens).maxNameLength(LONGEST_NAME).maxNumberLength(64).build();
    }

    /// @throws Unacceptable 400 `malformed-json`, with the line and column where it breaks
    public JsonNode parse(byte[] body) {
        String text = text(body);
        refuseEmpty(text);
        try {
            return mapper.readTree(text);
        } catch (JacksonException broken) {
            throw malformed(broken);
        }
    }

    /// Token by token, to the end, with nothing kept of it: that no key comes twice is for who parses a part to see.
    ///
    /// @param walk leaves the parser at the end of the one value
    /// @throws Unacceptable as the other
    void walk(String body, Consumer<JsonParser> walk) {
        refuseEmpty(body);
        try (JsonParser parser = walker.createParser(ObjectReadContext.empty(), body)) {
            walk.accept(parser);
            if (parser.nextToken() != null) {
                throw malformed("something follows behind the end", "");
            }
        } catch (JacksonException broken) {
            throw malformed(broken);
        }
    }

    /// @throws Unacceptable 400 `malformed-json`, for what is not UTF-8
    static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw malformed("the body is not UTF-8", "");
        }
    }

    private static void refuseEmpty(String body) {
        if (body.isBlank()) {
            throw malformed("the body is empty", "");
        }
    }

    private static Unacceptable malformed(JacksonException broken) {
        var where = broken.getLocation();
        String place = where == null ? "" : " (line " + where.getLineNr() + ", column " + where.getColumnNr() + ")";
        String why = INSIDE.matcher(broken.getOriginalMessage()).replaceAll("");
        return malformed(QUOTED.matcher(why).replaceAll("'…'") + place, "");
    }

    static Unacceptable malformed(String detail, String pointer) {
        return new Unacceptable(Problem.of(
                400, "malformed-json", "The body is not JSON that can be kept", detail,
                java.util.List.of(new Place(pointer, "malformed-json", detail))));
    }
}
