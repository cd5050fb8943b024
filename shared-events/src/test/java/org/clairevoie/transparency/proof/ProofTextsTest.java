package org.clairevoie.transparency.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.KeyType;
import org.clairevoie.transparency.note.Malformed;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.note.SigningKey;
import org.clairevoie.transparency.tree.Consistency;
import org.clairevoie.transparency.tree.Inclusion;
import org.clairevoie.transparency.tree.Leaves;
import org.junit.jupiter.api.Test;

class ProofTextsTest {
    private static final Leaves TREE = Leaves.of(40);
    private static final SigningKey KEY = SigningKey.generate("log.example/one", KeyType.ED25519);

    @Test
    void a_proof_is_read_and_written_again_and_what_it_adds_on_its_own_is_passed_over() {
        TlogProof proof = new TlogProof(Inclusion.of(7, 40, TREE), checkpoint(40));
        String text = proof.toString();
        assertThat(text).startsWith("c2sp.org/tlog-proof@v1\nindex 7\n" + TREE.leaf(6) + "\n").contains("\n\nlog.example/one\n40\n");
        TlogProof read = TlogProof.parse(text);
        assertThat(read).isEqualTo(proof);
        assertThat(read.inclusion().holds(TREE.leaf(7), TREE.root(40))).isTrue();
        assertThat(TlogProof.parse(text.replace("index 7", "extra YWJj\nindex 7"))).isEqualTo(proof);
    }

    @Test
    void the_only_entry_of_a_log_has_an_empty_path() {
        TlogProof proof = new TlogProof(Inclusion.of(0, 1, TREE), checkpoint(1));
        assertThat(TlogProof.parse(proof.toString()).inclusion().holds(TREE.leaf(0), TREE.root(1))).isTrue();
    }

    @Test
    void what_is_no_proof_is_refused() {
        String text = new TlogProof(Inclusion.of(7, 40, TREE), checkpoint(40)).toString();
        for (String wrong : List.of("", text.replace("@v1", "@v2"), text.replace("index 7", "index 07"), text.replace("index 7\n", ""),
                text.replace(TREE.leaf(6).toString(), "abc"), text.substring(0, text.indexOf("\n\n")))) {
            assertThatThrownBy(() -> TlogProof.parse(wrong)).as(wrong).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void what_is_sent_to_a_witness_is_read_and_written_again() {
        AddCheckpoint asked = new AddCheckpoint(13, Consistency.of(13, 40, TREE).path(), checkpoint(40));
        AddCheckpoint read = AddCheckpoint.parse(asked.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(read).isEqualTo(asked);
        assertThat(read.consistency().holds(TREE.root(13), TREE.root(40))).isTrue();
        for (String wrong : List.of("", "old 1\n", asked.toString().replace("old 13", "old 013"), "new" + asked)) {
            assertThatThrownBy(() -> AddCheckpoint.parse(wrong.getBytes(StandardCharsets.UTF_8))).as(wrong).isInstanceOf(Malformed.class);
        }
    }

    private static SignedNote checkpoint(int size) {
        String text = new Checkpoint("log.example/one", size, TREE.root(size)).text();
        return new SignedNote(text, List.of(KEY.sign(text, 0)));
    }
}
