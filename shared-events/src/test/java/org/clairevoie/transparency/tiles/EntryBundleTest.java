package org.clairevoie.transparency.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryBundleTest {
    @Test
    void entries_follow_their_lengths() {
        byte[] bundle = EntryBundle.encode(List.of("ab".getBytes(StandardCharsets.UTF_8), new byte[0], new byte[300]));
        assertThat(Arrays.copyOf(bundle, 8)).containsExactly(0, 2, 'a', 'b', 0, 0, 1, 44);
        assertThat(EntryBundle.decode(bundle)).hasSize(3).last().isEqualTo(new byte[300]);
    }

    @Test
    void what_is_cut_off_is_no_entry() {
        byte[] bundle = EntryBundle.encode(List.of(new byte[10], new byte[10]));
        assertThat(EntryBundle.decode(Arrays.copyOf(bundle, bundle.length - 1))).hasSize(1);
        assertThat(EntryBundle.decode(Arrays.copyOf(bundle, 13))).hasSize(1);
        assertThat(EntryBundle.decode(new byte[0])).isEmpty();
    }

    @Test
    void an_entry_has_at_most_what_its_length_can_say() {
        assertThat(EntryBundle.decode(EntryBundle.encode(List.of(new byte[EntryBundle.LONGEST_ENTRY]))).getFirst()).hasSize(65_535);
        assertThatThrownBy(() -> EntryBundle.encode(List.of(new byte[EntryBundle.LONGEST_ENTRY + 1]))).hasMessageContaining("65536");
    }
}
