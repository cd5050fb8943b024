package org.clairevoie.query.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;

class PassesTest {
    private final Passes passes = new Passes(1, Duration.ZERO);

    @Test
    void one_more_than_may_be_is_told_to_ask_again() {
        assertThat(passes.<String>run(() -> {
            assertThatThrownBy(() -> passes.run(() -> "second")).isInstanceOfSatisfying(ErrorResponseException.class, busy -> {
                assertThat(busy.getStatusCode().value()).isEqualTo(503);
                assertThat(String.valueOf(busy.getBody().getType())).isEqualTo("urn:clairevoie:passes-busy");
                assertThat(busy.getHeaders().getFirst("Retry-After")).isEqualTo("10");
            });
            return "first";
        })).isEqualTo("first");
    }

    @Test
    void a_place_is_free_again_however_the_pass_ended() {
        assertThatThrownBy(() -> passes.run(() -> {
            throw new IllegalStateException("in the middle");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(passes.<String>run(() -> "next")).isEqualTo("next");
    }

    @Test
    void a_bound_that_bounds_nothing_is_refused_at_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Passes(0, Duration.ZERO)).withMessageContaining("clairevoie.passes.at-once");
        assertThatIllegalArgumentException().isThrownBy(() -> new Passes(1, Duration.ofSeconds(-1))).withMessageContaining(".patience");
    }
}
