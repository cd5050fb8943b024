package org.clairevoie.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PseudonymsTest {
    private final Pseudonyms pseudonyms = new Pseudonyms(new MasterKey(new byte[MasterKey.BYTES]));

    @Test
    void they_are_stable_for_as_long_as_the_master_key_lives() {
        // Written down once: another derivation would make strangers of everybody in the log.
        assertThat(pseudonyms.of("https://a.example", "c-7")).isEqualTo(new Pseudonyms(new MasterKey(new byte[MasterKey.BYTES])).of("https://a.example", "c-7"))
                .isEqualTo("zJLQjzaBoVcY20b4jxSpDg");
    }

    @Test
    void the_same_characters_in_two_systems_may_be_two_people() {
        assertThat(pseudonyms.of("https://a.example", "c-7")).isNotEqualTo(pseudonyms.of("https://b.example", "c-7"));
        assertThat(pseudonyms.of("a", "bc")).isNotEqualTo(pseudonyms.of("ab", "c"));
    }

    @Test
    void another_master_key_gives_others() {
        byte[] other = new byte[MasterKey.BYTES];
        other[0] = 1;
        assertThat(new Pseudonyms(new MasterKey(other)).of("a", "b")).isNotEqualTo(pseudonyms.of("a", "b"));
    }

    @Test
    void a_tag_is_of_one_person_alone() {
        PersonKey one = PersonKey.random();
        assertThat(one.tag("content")).isEqualTo(one.tag("content")).isNotEqualTo(one.tag("other")).isNotEqualTo(PersonKey.random().tag("content"));
    }

    @Test
    void a_wrapped_key_is_of_one_person_alone() {
        MasterKey master = new MasterKey(new byte[MasterKey.BYTES]);
        PersonKey key = PersonKey.random();
        byte[] wrapped = master.wrap(key, "one");
        assertThat(master.unwrap(wrapped, "one").tag("content")).isEqualTo(key.tag("content"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> master.unwrap(wrapped, "two")).isInstanceOf(SealBroken.class);
    }
}
