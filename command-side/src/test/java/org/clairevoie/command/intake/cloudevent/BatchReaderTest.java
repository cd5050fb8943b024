package org.clairevoie.command.intake.cloudevent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clairevoie.catalogue.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BatchReaderTest {
    private static final int MIB = 1 << 20;
    private final BatchReader reader = new BatchReader(IntakeBounds.DEFAULTS);

    @ParameterizedTest
    @ValueSource(strings = {
        "[]", " [ ] ", "[1]", "[1,-2.5e3 , true,false\n,null]", "[\"a\",\"b,]\\\"\",\"\\u00e9é🚲\",\"\"]", "[{},[],{\"a\":[{}]}]",
        "\t[ {\"é\":\"🚲]\"} ,\r\n{\"b\" : [1, 2]}, \"x\" , 7 ]\n"})
    void each_element_is_what_it_is_in_the_whole(String batch) {
        assertThat(read(batch)).isEqualTo(EventJson.MAPPER.readTree(batch).valueStream().toList());
    }

    @Test
    void elements_are_told_apart_in_a_text_longer_than_any_buffer() {
        String event = "{\"words\":\"" + "né 🚲, ]} ".repeat(500) + "\",\"n\":%d}";
        String batch = IntStream.range(0, 400).mapToObj(event::formatted).collect(Collectors.joining(" ,\n", "[", "]"));
        assertThat(read(batch)).isEqualTo(EventJson.MAPPER.readTree(batch).valueStream().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "[", "]", "[1", "[1,]", "[,1]", "[1 2]", "[1]]", "[1] x", "[1][2]", "[{]", "[\"a]", "[01]", "[{'a':1}]", "\uFEFF[]", "[nul]"})
    void what_is_no_json_is_refused_whole(String batch) {
        assertThat(refused(batch).type()).isEqualTo("urn:clairevoie:malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "7", "\"x\"", "null"})
    void what_is_no_array_is_no_batch(String batch) {
        assertThat(refused(batch).type()).isEqualTo("urn:clairevoie:cloudevent");
    }

    @Test
    void an_event_too_large_or_with_a_key_twice_is_refused_alone() {
        List<Supplier<JsonNode>> events = reader.events(("[{\"a\":1,\"a\":2},\"" + "x".repeat(40_000) + "\",{}]").getBytes(UTF_8));
        assertThatThrownBy(events.get(0)::get).isInstanceOfSatisfying(Unacceptable.class, it -> assertThat(it.problem().status()).isEqualTo(400));
        assertThatThrownBy(events.get(1)::get).isInstanceOfSatisfying(Unacceptable.class, it -> assertThat(it.problem().status()).isEqualTo(413));
        assertThat(events.get(2).get().isObject()).isTrue();
    }

    @Test
    void too_much_json_is_told_in_words_of_ours() {
        assertThat(refused("[[" + "{},".repeat(300_000) + "{}]]").detail()).contains("500000").doesNotContain("Constraints");
    }

    /// 8 MiB each.
    static List<String> heavy() {
        return List.of(
                "[" + "{},".repeat(8 * MIB / 3 - 1) + "{}]",
                "[[" + "{},".repeat(8 * MIB / 3 - 2) + "{}]]",
                "[{" + IntStream.range(0, 8 * MIB / 13).mapToObj("\"k%07d\":1"::formatted).collect(Collectors.joining(",")) + "}]");
    }

    @ParameterizedTest
    @MethodSource("heavy")
    void a_batch_made_to_be_heavy_is_refused_for_a_few_times_what_it_weighs(String batch) {
        byte[] bytes = batch.getBytes(UTF_8);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(() -> read(batch)).isInstanceOf(Unacceptable.class);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10L * bytes.length);
    }

    private List<JsonNode> read(String batch) {
        return reader.events(batch.getBytes(UTF_8)).stream().map(Supplier::get).toList();
    }

    private Problem refused(String batch) {
        try {
            reader.events(batch.getBytes(UTF_8));
        } catch (Unacceptable unacceptable) {
            return unacceptable.problem();
        }
        throw new AssertionError("taken: " + batch);
    }
}
