package org.clairevoie.protection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.eventlog.EventFormat;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.EventRetracted;
import org.clairevoie.events.InterviewHeld;
import org.clairevoie.events.PersonSpoke;
import org.clairevoie.events.Personal;
import org.clairevoie.events.Told;
import org.clairevoie.testing.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SealingTest {
    private static final UUID EVENT = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final PersonKey KEY = PersonKey.random();
    private static final Pseudonyms PSEUDONYMS = new Pseudonyms(new MasterKey(new byte[MasterKey.BYTES]));

    static List<EventType> types() {
        return Catalogue.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_was_sealed_opens_as_it_was_said(EventType type) {
        Told told = Examples.told(type);
        Told sealed = Sealing.seal(told, EVENT, KEY);
        assertThat(sealed).isNotEqualTo(told);
        assertThat(Sealing.open(sealed, EVENT, KEY)).isEqualTo(told);
        assertThat(Sealing.open(sealed, EVENT, null)).isEqualTo(sealed);
        assertThat(Sealing.seal(sealed, EVENT, KEY)).as("sealed once").isEqualTo(sealed);
    }

    /// The examples' texts are said in personal fields and in codes alike: here every personal value is a secret.
    @ParameterizedTest
    @MethodSource("types")
    void nothing_personal_is_in_the_bytes(EventType type) {
        Told told = Sealing.pseudonymise(Secrets.in(type), Examples.SOURCE, PSEUDONYMS);
        String clear = bytes(told);
        assertThat(clear).contains(Secrets.WORD);
        assertThat(bytes(Sealing.seal(told, EVENT, KEY))).doesNotContain(Secrets.WORD);
        assertThat(bytes(Sealing.strip(told))).doesNotContain(Secrets.WORD);
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_is_hollow_keeps_every_place_and_no_word(EventType type) {
        Told sealed = Sealing.seal(Secrets.in(type), EVENT, KEY);
        List<Integer> lost = new ArrayList<>();
        Told hollow = Sealing.hollow(sealed, lost::add);
        String bytes = bytes(hollow);
        assertThat(bytes.split("\"sealed\"", -1)).hasSameSizeAs(bytes(sealed).split("\"sealed\"", -1)).hasSize(1 + lost.size());
        assertThat(bytes.replaceAll("\"sealed\":\"[^\"]*\"", "")).isEqualTo(bytes(sealed).replaceAll("\"sealed\":\"[^\"]*\"", ""));
        assertThat(bytes.length() + lost.stream().mapToInt(Integer::intValue).sum()).isEqualTo(bytes(sealed).length());
        assertThat(EventWeight.of(sealed) - EventWeight.bare(sealed)).isEqualTo(lost.stream().mapToInt(Integer::intValue).sum());
        assertThat(EventWeight.bare(hollow)).isEqualTo(EventWeight.of(hollow));
    }

    @Test
    void lists_that_a_sender_fills_weigh() {
        Told held = Told.of(interview(List.of()), Examples.TIME);
        Told full = Told.of(interview(Collections.nCopies(200, "x".repeat(255))), Examples.TIME);
        assertThat(EventWeight.bare(full) - EventWeight.bare(held)).isGreaterThan(100_000);
        assertThat(EventWeight.bare(Told.of(new EventCorrected(full, null), Examples.TIME))).isGreaterThan(100_000);
    }

    private static InterviewHeld interview(List<String> topics) {
        return new InterviewHeld("c-7", InterviewHeld.Mode.PHONE, InterviewHeld.Setting.INDIVIDUAL, 30, topics, InterviewHeld.Purpose.OTHER, true, null);
    }

    @Test
    void a_moved_ciphertext_does_not_open() {
        Told sealed = Sealing.seal(Secrets.in(type(PersonSpoke.class)), EVENT, KEY);
        Personal text = ((PersonSpoke) sealed.event()).text();
        assertThatThrownBy(() -> Sealing.open(sealed, OTHER, KEY)).isInstanceOf(SealBroken.class);
        Told moved = Told.of(new EventRetracted(text), Examples.TIME);
        assertThatThrownBy(() -> Sealing.open(moved, EVENT, KEY)).isInstanceOf(SealBroken.class).hasMessageContaining("/reason");
    }

    @Test
    void another_key_does_not_open() {
        Told sealed = Sealing.seal(Secrets.in(type(PersonSpoke.class)), EVENT, KEY);
        assertThatThrownBy(() -> Sealing.open(sealed, EVENT, PersonKey.random())).isInstanceOf(SealBroken.class);
    }

    @Test
    void changed_bytes_do_not_open() {
        for (String bytes : List.of("", "AAAA", "A".repeat(60), "not base64!")) {
            Told forged = Told.of(new EventRetracted(new Personal.Sealed(bytes)), Examples.TIME);
            assertThatThrownBy(() -> Sealing.open(forged, EVENT, KEY)).as(bytes).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void a_replacement_opens_as_part_of_its_correction() {
        Told told = Secrets.in(type(EventCorrected.class));
        EventCorrected sealed = (EventCorrected) Sealing.seal(told, EVENT, KEY).event();
        Told clear = (Told) ((EventCorrected) told.event()).replacement();
        assertThat(Sealing.openReplacement((Told) sealed.replacement(), EVENT, KEY)).isEqualTo(clear);
        assertThatThrownBy(() -> Sealing.open((Told) sealed.replacement(), EVENT, KEY)).isInstanceOf(SealBroken.class);
    }

    @Test
    void people_become_pseudonyms_in_a_replacement_too() {
        Told told = Sealing.pseudonymise(Examples.told(type(EventCorrected.class)), Examples.SOURCE, PSEUDONYMS);
        InterviewHeld said = (InterviewHeld) ((Told) ((EventCorrected) Examples.told(type(EventCorrected.class)).event()).replacement()).event();
        InterviewHeld kept = (InterviewHeld) ((Told) ((EventCorrected) told.event()).replacement()).event();
        assertThat(kept.counsellor()).isEqualTo(PSEUDONYMS.of(Examples.SOURCE, said.counsellor()));
    }

    private static String bytes(Told told) {
        return new String(EventFormat.envelope(Examples.recorded(told, "id")).at(7, Instant.EPOCH), UTF_8);
    }

    private static EventType type(Class<?> shape) {
        return Objects.requireNonNull(types().stream().filter(type -> type.shape() == shape).findFirst().orElse(null));
    }
}
