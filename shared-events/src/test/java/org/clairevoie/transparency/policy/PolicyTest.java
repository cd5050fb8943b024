package org.clairevoie.transparency.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.note.KeyType;
import org.clairevoie.transparency.note.Malformed;
import org.clairevoie.transparency.note.NoteSignature;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.note.SigningKey;
import org.clairevoie.transparency.tree.Leaves;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final String ORIGIN = "log.example/one";
    private static final String TEXT = new Checkpoint(ORIGIN, 20, Leaves.of(20).root(20)).text();
    private static final SigningKey LOG = SigningKey.generate(ORIGIN, KeyType.ED25519);
    private static final List<SigningKey> X = keys("x", KeyType.ED25519_COSIGNATURE, 3);
    private static final List<SigningKey> Y = keys("y", KeyType.ML_DSA_44_COSIGNATURE, 2);

    /// The shape of the example of c2sp.org/tlog-policy.
    private static final String TWO_LEVELS = """
            # whom we believe
            log %s
            witness X1 %s
            \twitness X2 %s  https://x2.example/
            witness X3 %s
            group X-witnesses 2 X1 X2 X3
            witness Y1 %s
            witness Y2 %s
            group Y-witnesses any Y1 Y2
            group X-and-Y all X-witnesses Y-witnesses
            quorum X-and-Y
            """.formatted(LOG, X.get(0), X.get(1), X.get(2), Y.get(0), Y.get(1));

    @Test
    void a_quorum_of_two_levels_is_reached_by_enough_on_each() {
        Policy policy = Policy.parse(TWO_LEVELS);
        assertThat(policy.witnesses()).hasSize(5);
        assertThat(policy.witnesses().get(1).url()).isEqualTo("https://x2.example/");
        assertThat(policy.judge(note(LOG, X.get(0), X.get(2), Y.get(1)), ORIGIN).holds()).isTrue();
        assertThat(policy.judge(note(LOG, X.get(0), Y.get(0), Y.get(1)), ORIGIN).why()).contains("too few witnesses");
        assertThat(policy.judge(note(LOG, X.get(0), X.get(1), X.get(2)), ORIGIN).holds()).isFalse();
        assertThat(policy.judge(note(X.get(0), X.get(1), Y.get(0)), ORIGIN).why()).contains("no key of the log");
        assertThat(policy.judge(note(LOG, X.get(0), X.get(2), Y.get(1)), "log.example/two").holds()).isFalse();
    }

    @Test
    void without_witnesses_the_log_alone_is_believed() {
        Policy policy = Policy.parse("log " + LOG + "\nquorum none\n");
        assertThat(policy.judge(note(LOG), ORIGIN).holds()).isTrue();
        assertThat(policy).isEqualTo(Policy.of(List.of(LOG.verifier())));
        NoteSignature wrong = LOG.sign("something else\n", 0);
        assertThat(policy.judge(new SignedNote(TEXT, List.of(wrong)), ORIGIN).why()).contains("does not hold");
    }

    @Test
    void what_is_no_policy_is_refused_with_its_line() {
        for (String wrong : List.of("", "log " + LOG, "quorum none\nquorum none", "quorum X", "log " + LOG + "\nlog " + LOG + "\nquorum none",
                "witness none " + X.get(0) + "\nquorum none", "witness W " + LOG + "\nquorum none", "witness W " + X.get(0) + "\ngroup G 2 W\nquorum G",
                "witness W " + X.get(0) + "\ngroup G all W\ngroup H all W\nquorum H", "sing\nquorum none")) {
            assertThatThrownBy(() -> Policy.parse(wrong)).as(wrong).isInstanceOf(Malformed.class).hasMessageContaining("policy");
        }
    }

    private static SignedNote note(SigningKey... keys) {
        List<NoteSignature> signatures = new ArrayList<>();
        for (SigningKey key : keys) {
            signatures.add(key.sign(TEXT, 1_790_000_000));
        }
        return new SignedNote(TEXT, signatures);
    }

    private static List<SigningKey> keys(String name, KeyType type, int count) {
        return Stream.iterate(1, number -> number + 1).limit(count).map(number -> SigningKey.generate(name + number + ".example", type)).toList();
    }
}
