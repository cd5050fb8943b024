package org.clairevoie.query.audit.sealed.sealer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.clairevoie.eventlog.LogBell;
import org.clairevoie.query.audit.sealed.keys.KeyRing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

class KeyRotationTest {
    private final SealedDatabase sealed = SealedDatabase.fresh();
    private final SealingStep step = sealed.node(10);
    private final SealingMeters meters = new SealingMeters(new SealingProgress(sealed.logged().client(), Clock.systemUTC()));
    private final Sealer sealer = new Sealer(step, new LogBell(), meters, false, Duration.ofMillis(200));

    @Test
    void new_keys_take_over() {
        KeyRing ring = sealed.ring();
        rotation(ring, new TransactionTemplate(sealed.logged().transactions())).rotate();
        assertThat(ring.current().number()).isEqualTo(1);
        assertThat(sealed.head().key()).isEqualTo(1);
        assertThat(sealed.ring().current().keys().verifiers()).isEqualTo(ring.current().keys().verifiers());
    }

    @Test
    void keys_that_were_announced_are_never_written_over() {
        KeyRing ring = sealed.ring();
        KeyRotation rotation = rotation(ring, new AnswerLost());
        assertThatThrownBy(rotation::rotate).hasMessage("nobody knows whether it was committed");
        assertThatThrownBy(rotation::rotate).hasMessageContaining("rotated already");
        assertThat(ring.current().number()).as("as long as it runs").isZero();
        assertThat(sealed.ring().current().number()).as("at the next start").isEqualTo(1);
    }

    private KeyRotation rotation(KeyRing ring, TransactionTemplate transaction) {
        return new KeyRotation(sealer, sealed.checkpoints(), ring, transaction, Clock.systemUTC());
    }

    /// Commits, and says that it does not know.
    private final class AnswerLost extends TransactionTemplate {
        private static final long serialVersionUID = 1L;

        private AnswerLost() {
            super(sealed.logged().transactions());
        }

        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
            super.execute(action);
            throw new IllegalStateException("nobody knows whether it was committed");
        }
    }
}
