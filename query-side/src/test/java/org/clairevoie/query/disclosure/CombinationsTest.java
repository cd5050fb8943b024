package org.clairevoie.query.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CombinationsTest {
    private static final Threshold ELEVEN = new Threshold(11);

    @Test
    void a_cohort_nested_in_another_must_leave_enough_outside() {
        assertThat(safe(Map.of(Set.of("all", "rsa"), 40L, Set.of("all"), 10L))).isFalse();
        assertThat(safe(Map.of(Set.of("all", "rsa"), 40L, Set.of("all"), 11L))).isTrue();
        assertThat(safe(Map.of(Set.of("all"), 5L))).isFalse();
    }

    @Test
    void what_all_but_one_leave_over_must_be_enough() {
        assertThat(safe(Map.of(Set.of("all", "rsa"), 40L, Set.of("all", "cej"), 30L, Set.of("all"), 3L))).isFalse();
    }

    /// Two that overlap, and both together: the overlap is one plus the other minus both.
    @Test
    void an_overlap_is_found_where_both_together_are_a_cohort_too() {
        assertThat(safe(Map.of(Set.of("a", "all"), 40L, Set.of("b", "all"), 30L, Set.of("a", "b", "all"), 3L))).isFalse();
        assertThat(safe(Map.of(Set.of("a"), 40L, Set.of("b"), 30L, Set.of("a", "b"), 3L)))
                .as("two that merely overlap in a few tell nothing of these").isTrue();
    }

    @Test
    void few_that_other_cohorts_split_further_are_still_few() {
        assertThat(safe(Map.of(Set.of("all", "x"), 40L, Set.of("all"), 4L, Set.of("all", "z"), 5L, Set.of("z", "y"), 50L))).isFalse();
    }

    @Test
    void a_part_of_enough_journeys_that_others_split_is_safe() {
        assertThat(safe(Map.of(Set.of("a", "b"), 6L, Set.of("a", "c"), 6L, Set.of("b"), 40L, Set.of("c"), 40L))).isTrue();
    }

    /// Against the definition: every combination with small whole coefficients, tried one by one.
    @Property(tries = 300)
    void no_small_combination_is_overlooked(@ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 7) Integer> memberships,
            @ForAll @Size(5) List<@IntRange(min = 1, max = 25) Integer> sizes) {
        Map<Set<String>, Long> parts = new HashMap<>();
        for (int part = 0; part < memberships.size(); part++) {
            Set<String> cohorts = new HashSet<>();
            for (int cohort = 0; cohort < 3; cohort++) {
                if ((memberships.get(part) >> cohort & 1) == 1) {
                    cohorts.add("c" + cohort);
                }
            }
            parts.merge(cohorts, (long) sizes.get(part), Long::sum);
        }
        assertThat(safe(parts)).isEqualTo(!someCombinationIsTooFew(parts));
    }

    /// With three cohorts, halves of whole coefficients up to two reach every set there is.
    private static boolean someCombinationIsTooFew(Map<Set<String>, Long> parts) {
        List<Integer> twice = List.of(-4, -3, -2, -1, 0, 1, 2, 3, 4);
        List<Map.Entry<Set<String>, Long>> all = new ArrayList<>(parts.entrySet());
        for (int a : twice) {
            for (int b : twice) {
                for (int c : twice) {
                    if (isTooFew(all, Map.of("c0", a, "c1", b, "c2", c))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isTooFew(List<Map.Entry<Set<String>, Long>> parts, Map<String, Integer> twice) {
        long count = 0;
        for (Map.Entry<Set<String>, Long> part : parts) {
            int share = part.getKey().stream().mapToInt(cohort -> twice.getOrDefault(cohort, 0)).sum();
            if (share != 0 && share != 2) {
                return false;
            }
            count += share / 2 * part.getValue();
        }
        return count > 0 && count < 11;
    }

    private static boolean safe(Map<Set<String>, Long> parts) {
        return Combinations.areSafe(parts, ELEVEN);
    }
}
