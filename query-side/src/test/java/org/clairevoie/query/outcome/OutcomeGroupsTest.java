package org.clairevoie.query.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.clairevoie.events.OutcomeRecorded.Kind;
import org.junit.jupiter.api.Test;

class OutcomeGroupsTest {
    @Test
    void every_kind_of_outcome_counts_as_one_thing() {
        OutcomeGroups groups = OutcomeGroups.builtIn();
        assertThat(groups.of(Kind.APPRENTICESHIP)).isEqualTo(OutcomeGroup.EMPLOYMENT);
        assertThat(groups.of(Kind.SANCTION)).isEqualTo(OutcomeGroup.LEFT_OTHERWISE);
        assertThat(groups.of(Kind.CIVIC_SERVICE)).isEqualTo(OutcomeGroup.OTHER);
        assertThat(groups.groups().values().stream().mapToInt(Set::size).sum()).isEqualTo(Kind.values().length);
        assertThat(groups.terminal()).containsExactly(Kind.DEATH);
    }

    @Test
    void a_kind_in_two_groups_or_in_none_is_refused() {
        Set<Kind> all = EnumSet.allOf(Kind.class);
        assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeGroups(
                "twice", 1, Map.of(OutcomeGroup.OTHER, all, OutcomeGroup.TRAINING, Set.of(Kind.TRAINING)), Set.of()))
                .withMessageContaining("TRAINING");
        assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeGroups("none", 1, Map.of(), Set.of())).withMessageContaining("DEATH");
    }
}
