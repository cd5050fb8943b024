package org.clairevoie.deploy.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clairevoie.transparency.note.Malformed;
import org.junit.jupiter.api.Test;

class EnvelopeFieldsTest {
    @Test
    void what_the_entry_says_of_itself_is_read_past_whatever_else_is_in_it() {
        EnvelopeFields read = EnvelopeFields.of(bytes("""
                {"a":{"position":1,"x":["}","{\\"",{}]},"accompanimentId":"é-1","b":"\\\\","c":[],"position":42,"z":true}"""));
        assertThat(read.number("position")).isEqualTo(42);
        assertThat(read.get("accompanimentId")).isEqualTo("é-1");
        assertThat(read.get("nothing")).isNull();
    }

    @Test
    void what_is_no_entry_is_refused() {
        for (String wrong : List.of("", "[]", "{", "{\"a\":1", "{\"a\":1}}", "{\"a\":1} x", "{\"a\"1}", "{\"a\":\"x}")) {
            assertThatThrownBy(() -> EnvelopeFields.of(bytes(wrong))).as(wrong).isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> EnvelopeFields.of(bytes("{\"position\":\"x\"}")).number("position")).isInstanceOf(Malformed.class);
    }

    private static byte[] bytes(String json) {
        return json.strip().getBytes(StandardCharsets.UTF_8);
    }
}
