package org.clairevoie.command.intake.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.clairevoie.command.intake.lines.NdjsonLines.Line;
import org.junit.jupiter.api.Test;

/// Lines are the same however the body comes.
class NdjsonLinesTest {
    private static final int LONGEST = 10;

    @Property
    void lines_do_not_depend_on_the_pieces_in_which_they_come(
            @ForAll List<@AlphaChars @Chars({' ', '\r', 'é'}) @StringLength(max = 15) String> lines, @ForAll @IntRange(min = 1, max = 40) int piece) throws IOException {
        List<String> wanted = lines.stream().filter(line -> !line.isBlank() || line.length() > LONGEST).map(NdjsonLinesTest::told).toList();
        assertThat(read(String.join("\n", lines), piece)).isEqualTo(wanted);
        assertThat(read(String.join("\n", lines) + "\n", piece)).as("with an end of the last line").isEqualTo(wanted);
    }

    @Test
    void a_line_longer_than_the_buffer_is_read_past_and_the_next_is_whole() throws IOException {
        assertThat(read("x".repeat(200_000) + "\nnext", 1 << 20)).containsExactly("xxxxxxxxxx…", "next");
    }

    @Test
    void a_line_that_begins_with_more_blanks_than_a_line_may_have_is_not_taken_for_a_blank_one() throws IOException {
        assertThat(read("            {}\n{}", 3)).containsExactly("          …", "{}");
    }

    @Test
    void a_body_of_nothing_has_no_line() throws IOException {
        assertThat(read("", 1)).isEmpty();
        assertThat(read("\n \r\n\t\n", 1)).isEmpty();
    }

    private static String told(String line) {
        byte[] bytes = line.getBytes(UTF_8);
        return bytes.length > LONGEST ? new String(bytes, 0, LONGEST, UTF_8) + "…" : line;
    }

    private static List<String> read(String body, int piece) throws IOException {
        var lines = new NdjsonLines(inPieces(body.getBytes(UTF_8), piece), LONGEST);
        List<String> read = new ArrayList<>();
        for (Line line = lines.next(); line != null; line = lines.next()) {
            read.add(new String(line.bytes(), UTF_8) + (line.tooLong() ? "…" : ""));
        }
        return read;
    }

    private static InputStream inPieces(byte[] body, int most) {
        return new ByteArrayInputStream(body) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(most, length));
            }
        };
    }
}
