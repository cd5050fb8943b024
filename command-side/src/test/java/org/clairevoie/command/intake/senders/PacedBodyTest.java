package org.clairevoie.command.intake.senders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Who sends so many bytes at a time, and lets us wait so long for each, is read to the end or told.
class PacedBodyTest {
    private static final int LEAST = 100;
    private static final Duration PERIOD = Duration.ofSeconds(60);
    private long now = 5;

    @Test
    void who_keeps_the_pace_is_read_to_the_end() throws IOException {
        assertThat(paced(sending(1_000, 10, Duration.ofSeconds(6))).readAllBytes()).hasSize(1_000);
    }

    @Test
    void who_trickles_is_given_up_after_one_period_and_what_came_until_then_is_given_out() throws IOException {
        PacedBody body = paced(sending(1_000, 9, Duration.ofSeconds(6)));
        assertThat(body.readNBytes(90)).hasSize(90);
        assertThatThrownBy(body::read).isInstanceOf(PacedBody.TooSlow.class).hasMessageContaining("90 bytes came in 60 s, 100 are the least");
    }

    @Test
    void one_fast_period_does_not_make_up_for_the_next() throws IOException {
        PacedBody body = paced(sending(1_000, 500, PERIOD));
        assertThat(body.readNBytes(1_000)).hasSize(1_000);
        PacedBody slowing = paced(new SequenceInputStream(sending(500, 500, PERIOD), sending(10, 1, PERIOD)));
        assertThat(slowing.readNBytes(501)).hasSize(501);
        assertThatThrownBy(slowing::read).isInstanceOf(PacedBody.TooSlow.class);
    }

    @Test
    void while_it_waits_for_us_no_time_goes_by() throws IOException {
        PacedBody body = paced(sending(50, 1, Duration.ofSeconds(1)));
        for (int each = 0; each < 50; each++) {
            assertThat(body.read()).isEqualTo('x');
            now += Duration.ofHours(1).toNanos();
        }
        assertThat(body.read()).isEqualTo(-1);
    }

    @Test
    void silence_that_the_server_does_not_wait_out_is_told_and_other_breaks_are_not_taken_for_it() {
        assertThatThrownBy(() -> paced(breaking(new IOException("cut", new SocketTimeoutException()))).read()).isInstanceOf(PacedBody.TooSlow.class);
        assertThatThrownBy(() -> paced(breaking(new SocketTimeoutException())).read()).isInstanceOf(PacedBody.TooSlow.class);
        assertThatThrownBy(() -> paced(breaking(new IOException("gone"))).read()).hasMessage("gone");
    }

    private PacedBody paced(InputStream body) {
        return new PacedBody(body, LEAST, PERIOD, () -> now);
    }

    private InputStream sending(int all, int atATime, Duration each) {
        return new ByteArrayInputStream("x".repeat(all).getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                now += each.toNanos();
                return super.read(into, from, Math.min(length, atATime));
            }
        };
    }

    private static InputStream breaking(IOException how) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw how;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw how;
            }
        };
    }
}
