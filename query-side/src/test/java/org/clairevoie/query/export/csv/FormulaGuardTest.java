package org.clairevoie.query.export.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FormulaGuardTest {
    @Test
    void a_spreadsheet_runs_no_cell() {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")) {
            assertThat(FormulaGuard.guarded(formula)).isEqualTo("'" + formula);
        }
        for (String plain : List.of("", "*", "%", "interview-held", "2026-03-04", "a=b")) {
            assertThat(FormulaGuard.guarded(plain)).isEqualTo(plain);
        }
    }

    @Property(tries = 300)
    void what_is_guarded_can_be_had_back(@ForAll String text) {
        String guarded = FormulaGuard.guarded(text);
        assertThat(guarded.startsWith("'") ? guarded.substring(1) : guarded).isEqualTo(text);
    }
}
