package org.clairevoie.query.export.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.clairevoie.query.export.content.ExportPseudonyms.Kind;
import org.junit.jupiter.api.Test;

class ExportPseudonymsTest {
    @Test
    void one_export_names_a_journey_always_alike_and_two_exports_never() {
        ExportPseudonyms names = ExportPseudonyms.fresh(new SecureRandom());
        String name = names.of(Kind.JOURNEY, "a journey");
        assertThat(name).matches("[0-9a-f]{32}").isEqualTo(names.of(Kind.JOURNEY, "a journey"));
        assertThat(ExportPseudonyms.fresh(new SecureRandom()).of(Kind.JOURNEY, "a journey")).isNotEqualTo(name);
    }

    @Test
    void two_kinds_never_share_a_name() {
        ExportPseudonyms names = ExportPseudonyms.under(new byte[32]);
        assertThat(names.of(Kind.PERSON, "x")).isNotEqualTo(names.of(Kind.ORGANISATION, "x"));
    }
}
