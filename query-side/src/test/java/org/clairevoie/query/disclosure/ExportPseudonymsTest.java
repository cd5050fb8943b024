package org.clairevoie.query.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExportPseudonymsTest {
    private final UUID journey = new UUID(7, 7);

    @Test
    void one_export_names_a_journey_always_alike_and_two_exports_never() {
        byte[] key = ExportPseudonyms.freshKey(new SecureRandom());
        String name = ExportPseudonyms.under(key).accompaniment(journey);
        assertThat(name).matches("[0-9a-f]{32}").isEqualTo(ExportPseudonyms.under(key).accompaniment(journey));
        assertThat(ExportPseudonyms.under(ExportPseudonyms.freshKey(new SecureRandom())).accompaniment(journey)).isNotEqualTo(name);
    }

    @Test
    void two_kinds_never_share_a_name() {
        ExportPseudonyms names = ExportPseudonyms.under(new byte[32]);
        assertThat(names.name("actor", "x")).isNotEqualTo(names.name("organisation", "x"));
        assertThat(names.name("a", "bc")).isNotEqualTo(names.name("ab", "c"));
    }

    @Test
    void a_key_of_another_length_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ExportPseudonyms.under(new byte[16])).withMessageContaining("32 bytes");
        assertThatIllegalArgumentException().isThrownBy(() -> new Threshold(2)).withMessageContaining("clairevoie.disclosure.threshold");
    }
}
