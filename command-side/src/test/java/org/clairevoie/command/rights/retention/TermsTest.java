package org.clairevoie.command.rights.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clairevoie.persons.Ground;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Given how a person's data stand, when so much time has passed, then this is due.
class TermsTest {
    private static final Instant OVER = Instant.parse("2026-01-31T00:00:00Z");
    private static final Terms TERMS = new Terms(Duration.ofDays(730), Duration.ofDays(1825), Duration.ofDays(1095));

    @Test
    void in_use_until_the_first_term_is_over_to_the_moment() {
        assertThat(due(OVER, false, null, Duration.ofDays(730).minusNanos(1))).isNull();
        assertThat(due(OVER, false, null, Duration.ofDays(730))).satisfies(due -> {
            assertThat(due.from()).isEqualTo(Tier.ACTIVE);
            assertThat(due.to()).isEqualTo(Tier.RESTRICTED);
            assertThat(due.stoppedBy()).isNull();
        });
    }

    @Test
    void kept_apart_until_the_second_term_is_over() {
        assertThat(due(OVER, false, Ground.RETENTION, Duration.ofDays(1825).minusNanos(1))).isNull();
        assertThat(due(OVER, false, Ground.RETENTION, Duration.ofDays(1825))).satisfies(due -> {
            assertThat(due.from()).isEqualTo(Tier.RESTRICTED);
            assertThat(due.to()).isEqualTo(Tier.ANONYMISED);
            assertThat(due.stoppedBy()).isNull();
        });
    }

    @Test
    void what_was_never_kept_apart_goes_all_the_same_when_its_time_is_over() {
        assertThat(due(OVER, false, null, Duration.ofDays(1825))).satisfies(due -> assertThat(due.from()).isEqualTo(Tier.ACTIVE));
    }

    @Test
    void a_hold_and_a_restriction_that_was_asked_for_stop_the_end_and_are_named() {
        assertThat(due(OVER, true, Ground.RETENTION, Duration.ofDays(1825))).extracting(Due::stoppedBy).isEqualTo("held");
        assertThat(due(OVER, false, Ground.LEGAL_CLAIM, Duration.ofDays(1825))).extracting(Due::stoppedBy).isEqualTo("restricted");
        assertThat(due(OVER, true, null, Duration.ofDays(730))).as("kept apart is kept").extracting(Due::stoppedBy).isNull();
    }

    @Test
    void what_goes_on_again_is_in_use_again_unless_the_person_asked_otherwise() {
        assertThat(due(null, false, Ground.RETENTION, Duration.ZERO)).extracting(Due::to).isEqualTo(Tier.ACTIVE);
        assertThat(due(null, false, Ground.OBJECTION, Duration.ZERO)).isNull();
        assertThat(due(null, false, null, Duration.ofDays(9_000))).isNull();
    }

    @Test
    void terms_that_could_not_be_meant_are_refused_at_start() {
        for (List<Integer> days : List.of(
                List.of(29, 100, 100), List.of(100, 99, 100), List.of(100, 36_501, 100), List.of(100, 100, 29), List.of(100, 100, 36_501))) {
            assertThatThrownBy(() -> new Terms(Duration.ofDays(days.get(0)), Duration.ofDays(days.get(1)), Duration.ofDays(days.get(2))))
                    .hasMessageContaining("clairevoie.retention");
        }
    }

    private static @Nullable Due due(@Nullable Instant over, boolean held, @Nullable Ground restricted, Duration later) {
        return TERMS.due(new Life("person", List.of(), over, List.of(), held, restricted), OVER.plus(later));
    }
}
