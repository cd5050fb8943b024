package org.clairevoie.transparency.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clairevoie.transparency.tree.Leaves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    /// The example of c2sp.org/signed-note.
    private static final String PUBLISHED_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private static final String PUBLISHED_NOTE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;
    private static final String TEXT = new Checkpoint("log.example/one", 20, Leaves.of(20).root(20)).text();

    @Test
    void the_published_note_holds_under_the_published_key() {
        VerifierKey key = VerifierKey.parse(PUBLISHED_KEY);
        SignedNote note = SignedNote.parse(PUBLISHED_NOTE);
        assertThat(note.signers(List.of(key)).holds()).isTrue();
        assertThat(note).hasToString(PUBLISHED_NOTE);
        assertThat(key).hasToString(PUBLISHED_KEY);
        assertThat(key.id()).isEqualTo(0x530d903a);
        assertThat(SignedNote.parse(PUBLISHED_NOTE.replace("an example", "no example")).signers(List.of(key)).broken()).containsExactly(key);
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void what_a_key_signs_holds_and_nothing_else_does(KeyType type) {
        SigningKey key = SigningKey.parse(SigningKey.generate("log.example/one", type).secretLine());
        NoteSignature signature = NoteSignature.parse(key.sign(TEXT, 1_790_000_000).line());
        VerifierKey verifier = VerifierKey.parse(key.verifier().toString());
        assertThat(verifier.verifies(TEXT, signature)).isTrue();
        assertThat(verifier.verifies(TEXT.replace("20", "21"), signature)).isFalse();
        assertThat(verifier.verifies(TEXT.replace("one", "two"), signature)).isFalse();
        assertThat(SigningKey.generate("log.example/one", type).verifier().verifies(TEXT, signature)).isFalse();
        assertThat(new SignedNote(TEXT, List.of(signature)).signers(List.of(verifier)).holds()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = KeyType.class, mode = EnumSource.Mode.EXCLUDE, names = "ED25519")
    void the_time_of_a_cosignature_is_signed_with_it(KeyType type) {
        SigningKey key = SigningKey.generate("witness.example/w", type);
        byte[] blob = key.sign(TEXT, 1_790_000_000).blob();
        assertThat(key.verifier().verifies(TEXT, NoteSignatures.of("witness.example/w", blob))).isTrue();
        blob[11] ^= 1;
        assertThat(key.verifier().verifies(TEXT, NoteSignatures.of("witness.example/w", blob))).isFalse();
    }

    @Test
    void signatures_of_others_mean_nothing_and_a_known_key_that_fails_spoils_the_note() {
        SigningKey known = SigningKey.generate("log.example/one", KeyType.ED25519);
        SigningKey other = SigningKey.generate("log.example/one", KeyType.ED25519);
        SignedNote both = new SignedNote(TEXT, List.of(other.sign(TEXT, 0), known.sign(TEXT, 0)));
        assertThat(both.signers(List.of(known.verifier())).valid()).containsExactly(known.verifier());
        assertThat(new SignedNote(TEXT, List.of(other.sign(TEXT, 0))).signers(List.of(known.verifier())).holds()).isFalse();
        SignedNote spoilt = new SignedNote(TEXT, List.of(known.sign("something else\n", 0), known.sign(TEXT, 0)));
        assertThat(spoilt.signers(List.of(known.verifier())).holds()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text\n", "text\n\n", "text\n\n— a AAAAAAA=", "text\n\n- a AAAAAAA=\n", "text\n\n— a AAAA\n", "text\n\n—  AAAAAAA=\n",
        "te\txt\n\n— a AAAAAAA=\n", "text\n\n— a AAAAAAA=\n\n"})
    void what_is_no_note_is_refused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a+b", "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "example.com/foo+530d903a+AekyeRrm", "a b+530d903a+AekyeRrm"})
    void what_is_no_vkey_is_refused(String vkey) {
        assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_private_key_beside_another_public_one_is_refused() {
        String mine = SigningKey.generate("log.example/one", KeyType.ED25519).secretLine();
        String yours = SigningKey.generate("log.example/one", KeyType.ED25519).secretLine();
        String mixed = mine.substring(0, mine.indexOf(' ')) + yours.substring(yours.indexOf(' '));
        assertThatThrownBy(() -> SigningKey.parse(mixed)).isInstanceOf(Malformed.class);
        assertThat(SigningKey.parse(mine)).asString().isEqualTo(mine.substring(0, mine.indexOf(' ')));
    }
}
