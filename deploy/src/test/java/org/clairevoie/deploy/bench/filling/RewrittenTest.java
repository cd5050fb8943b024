package org.clairevoie.deploy.bench.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RewrittenTest {
    private static final UUID ID = UUID.fromString("0192d3a0-0000-7000-8000-00000000000a");

    @Test
    void a_copy_differs_in_ids_sources_and_positions_alone() {
        String written = "{\"accompanimentId\":\"" + ID + "\",\"payload\":{\"minutes\":45,\"to\":\"" + ID
                + "\"},\"position\":7,\"source\":\"https://a.example\",\"type\":\"x\"}";
        String copy = new String(new Rewritten(written.getBytes(StandardCharsets.UTF_8)).copy(3, 1000), StandardCharsets.UTF_8);
        UUID id = Rewritten.id(ID, 3);
        assertThat(copy).isEqualTo("{\"accompanimentId\":\"" + id + "\",\"payload\":{\"minutes\":45,\"to\":\"" + id
                + "\"},\"position\":1007,\"source\":\"https://a.example/3\",\"type\":\"x\"}");
    }

    @Test
    void the_copies_of_one_id_never_meet() {
        Set<UUID> copies = new HashSet<>();
        for (int number = 1; number <= 10_000; number++) {
            copies.add(Rewritten.id(ID, number));
        }
        assertThat(copies).hasSize(10_000).doesNotContain(ID).allMatch(copy -> copy.version() == 7);
    }
}
