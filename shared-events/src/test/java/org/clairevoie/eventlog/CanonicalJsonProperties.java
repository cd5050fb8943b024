package org.clairevoie.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clairevoie.catalogue.EventJson;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Ours against the library, which takes the long way round.
final class CanonicalJsonProperties {
    /// Without edge cases: those of nested lists and maps take minutes to be put together, and hold nothing that chance does not.
    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void any_json_has_the_canonical_form_that_the_library_gives_it(@ForAll("json") Object value) throws IOException {
        JsonNode json = EventJson.MAPPER.valueToTree(Map.of("value", value));
        assertThat(CanonicalJson.bytes(json)).asString(StandardCharsets.UTF_8)
                .isEqualTo(new String(new JsonCanonicalizer(json.toString()).getEncodedUTF8(), StandardCharsets.UTF_8));
    }

    /// The example of RFC 8785, section 3.2.3, with the numbers and escapes of 3.2.2.
    @Test
    void the_examples_of_the_standard() {
        JsonNode json = EventJson.MAPPER.readTree("""
                {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                 "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false],
                 "\\u20ac": "Euro Sign", "\\r": "Carriage Return", "1": "One", "\\u0080": "Control", "\\ud83d\\ude02": "Smiley", "": "empty"}""");
        assertThat(CanonicalJson.bytes(json)).asString(StandardCharsets.UTF_8).isEqualTo("{\"\":\"empty\",\"\\r\":\"Carriage Return\",\"1\":\"One\","
                + "\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\",\"\u0080\":\"Control\",\"€\":\"Euro Sign\",\"😂\":\"Smiley\"}");
    }

    @Provide
    Arbitrary<Object> json() {
        return nested(3);
    }

    /// No deeper: without a bound some seeds took minutes to be put together, and one did not come to an end.
    private static Arbitrary<Object> nested(int levels) {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                List.of(texts().map(Object.class::cast), Arbitraries.longs().between(-(1L << 53) + 1, (1L << 53) - 1).map(Object.class::cast),
                        Arbitraries.doubles().map(Object.class::cast), Arbitraries.of(true, false).map(Object.class::cast)));
        return levels == 0 ? leaf : Arbitraries.oneOf(
                List.of(leaf, leaf.list().ofMaxSize(4).map(Object.class::cast), Arbitraries.maps(texts(), nested(levels - 1)).ofMaxSize(4).map(Object.class::cast)));
    }

    /// Whole characters: half a pair is refused at the door.
    private static Arbitrary<String> texts() {
        return Arbitraries.strings().ofMaxLength(12).filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
    }
}
