package org.clairevoie.deploy.latecommit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

/// Why the log has positions in commit order. Axon 4.13.0's own store takes positions from a sequence, in no such order, keeps the gaps in
/// its token, and closes them when the event *behind* a gap bears a time of more than a minute ago: an import, a late entry. The
/// writer may be alive and well.
class LateCommitTest {
    private static final Instant LONG_AGO = Instant.parse("2020-03-04T09:30:00Z");
    private static final UUID LATE = new UUID(0, 2);

    @Test
    void our_log_gives_out_what_is_committed_late() throws Exception {
        try (Store ours = Store.ours(LONG_AGO)) {
            new LateCommitContract(ours).holds();
        }
    }

    @Test
    void the_stock_store_keeps_a_gap_open_while_times_are_fresh() throws Exception {
        try (Store stock = Store.stock(GenericEventMessage.clock.instant())) {
            new LateCommitContract(stock).holds();
        }
    }

    /// When this fails, Axon has mended it: decision 0001 is then to be read again.
    @Test
    void the_stock_store_loses_for_ever_what_is_committed_late_beside_an_old_time() {
        try (Store stock = Store.stock(LONG_AGO)) {
            assertThatThrownBy(() -> new LateCommitContract(stock).holds()).isInstanceOf(AssertionError.class)
                    .hasMessageContaining("given to a reader")
                    .hasMessageContaining("could not find the following elements").hasMessageContaining(LATE.toString());
        }
    }
}
