package org.clairevoie.transparency.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clairevoie.transparency.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    /// The example of c2sp.org/tlog-checkpoint.
    private static final String PUBLISHED = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    @Test
    void the_published_checkpoint_is_read_and_written_again() {
        Checkpoint checkpoint = Checkpoint.parse(PUBLISHED);
        assertThat(checkpoint).isEqualTo(new Checkpoint(
                "example.com/behind-the-sofa", 20_852_163, Hash.parse("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")));
        assertThat(checkpoint.text()).isEqualTo(PUBLISHED);
        assertThat(Checkpoint.parse(PUBLISHED + "an extension\n")).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\n1\n", "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", "a\n1\nCsUY\n",
        "a\n9999999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"})
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_rotation_is_read_and_written_again_and_is_no_checkpoint() {
        List<VerifierKey> next = List.of(
                SigningKey.generate("log.example/one", KeyType.ED25519).verifier(),
                SigningKey.generate("log.example/one", KeyType.ML_DSA_44_COSIGNATURE).verifier());
        Rotation rotation = new Rotation(Checkpoint.parse(PUBLISHED), next);
        assertThat(Rotation.parse(rotation.text())).isEqualTo(rotation);
        assertThatThrownBy(() -> Checkpoint.parse(rotation.text())).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Rotation.parse(PUBLISHED)).isInstanceOf(Malformed.class);
    }
}
