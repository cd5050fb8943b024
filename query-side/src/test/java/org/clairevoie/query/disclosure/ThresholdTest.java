package org.clairevoie.query.disclosure;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ThresholdTest {
    @Test
    void a_threshold_that_protects_nobody_is_refused_by_the_name_of_its_setting() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Threshold(2)).withMessageContaining("clairevoie.disclosure.threshold");
        assertThatIllegalArgumentException().isThrownBy(() -> new Threshold(1001)).withMessageContaining("clairevoie.disclosure.threshold");
    }
}
