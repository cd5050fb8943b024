package org.clairevoie.query.audit.sealed.sealer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.clairevoie.eventlog.LogBell;
import org.clairevoie.query.audit.sealed.witness.WitnessRows;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class SealingHealthTest {
    private final SealedDatabase sealed = SealedDatabase.fresh();
    private final SealingStep step = sealed.node(10);
    private final SealingProgress progress = new SealingProgress(sealed.logged().client(), Clock.systemUTC());
    private final Sealer sealer = new Sealer(step, new LogBell(), new SealingMeters(progress), false, Duration.ofMillis(200));
    private final WitnessRows witnesses = new WitnessRows(sealed.logged().client(), List.of("court", "press"));
    private final SealingHealth health = new SealingHealth(progress, sealer, witnesses, Duration.ofHours(1));

    @Test
    void a_witness_that_doubts_is_named_beside_the_others_as_long_as_it_says_so() {
        said("court", 0, "", false);
        said("press", 0, "", false);
        said("one that was left out", 4_000, "", true);
        assertThat(now().getStatus()).isEqualTo(Status.UP);
        said("court", 0, "does not find that this log goes on", true);
        Health doubted = now();
        assertThat(doubted.getStatus()).isEqualTo(Status.DOWN);
        assertThat(doubted.getDetails()).containsEntry("doubtedBy", List.of("court")).containsKeys("witness court", "witness press")
                .doesNotContainKey("witness one that was left out");
        said("court", 0, "", false);
        assertThat(now().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_witness_that_has_signed_more_than_there_is_doubts_whatever_it_says() {
        said("press", 3, "", false);
        assertThat(now().getDetails()).containsEntry("doubtedBy", List.of("press"));
    }

    private Health now() {
        return Objects.requireNonNull(health.health());
    }

    private void said(String witness, long size, String answer, boolean doubts) {
        sealed.logged().client().sql("""
                insert into sealed.witness (name, size, asked_at, answer, doubts) values (?, ?, now(), ?, ?)
                on conflict (name) do update set size = excluded.size, answer = excluded.answer, doubts = excluded.doubts""")
                .params(witness, size, answer, doubts).update();
    }
}
