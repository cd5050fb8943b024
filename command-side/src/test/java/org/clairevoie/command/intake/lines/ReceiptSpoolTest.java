package org.clairevoie.command.intake.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.clairevoie.command.intake.lines.ReceiptSpool;
import org.junit.jupiter.api.Test;

class ReceiptSpoolTest {
    @Test
    void what_goes_in_comes_out_in_order_however_often_it_goes_round() throws Exception {
        String receipts = "{\"status\":201}\n".repeat(50_000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReceiptSpool spool = new ReceiptSpool(100_003, Duration.ofSeconds(20))) {
            Thread sender = Thread.ofVirtual().start(() -> pour(spool, out));
            spool.add(receipts.getBytes(UTF_8));
            spool.end();
            sender.join();
        }
        assertThat(out.toString(UTF_8)).isEqualTo(receipts);
    }

    @Test
    void a_sender_who_never_reads_is_given_up_once_the_spool_is_full() throws Exception {
        try (ReceiptSpool spool = new ReceiptSpool(100, Duration.ofMillis(50))) {
            spool.add(new byte[100]);
            assertThatThrownBy(() -> spool.add(new byte[1])).isInstanceOf(ReceiptSpool.SpoolFull.class).hasMessageContaining("100 bytes");
        }
    }

    private static void pour(ReceiptSpool spool, ByteArrayOutputStream out) {
        try {
            spool.pourInto(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
