package org.clairevoie.command.accompaniment.rules;

import static org.clairevoie.command.accompaniment.Lines.*;
import static org.clairevoie.command.accompaniment.Story.given;
import static org.clairevoie.events.PersonSpoke.Authorship.VERBATIM;

import org.clairevoie.command.accompaniment.Story.Line;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.PersonSpoke;
import org.clairevoie.events.Personal;
import org.clairevoie.events.PersonalDataErased;
import org.junit.jupiter.api.Test;

final class ErasedTest {
    private static final Line ERASURE = told("erasure", new PersonalDataErased(), "2026-03-01");

    @Test
    void after_an_erasure_no_personal_text_is_taken_in() {
        given(OPENED, ERASURE).when(told("words", new PersonSpoke(PersonSpoke.Kind.WISH, new Personal.Said("a wish"), null, VERBATIM), "2026-03-02"))
                .thenRefused("erased", "/data/text");
        given(OPENED, ERASURE).when(because(told("interview", interview(), "2026-03-02"), "late")).thenRefused("erased", "/data/lateReason");
    }

    @Test
    void after_an_erasure_what_holds_no_personal_text_goes_on() {
        given(OPENED, ERASURE).when(told("words", spoke(VERBATIM), "2026-03-02")).thenAccepted();
    }

    @Test
    void before_an_erasure_personal_text_is_taken_in() {
        given(OPENED).when(told("words", new PersonSpoke(PersonSpoke.Kind.WISH, new Personal.Said("a wish"), null, VERBATIM), "2026-03-02")).thenAccepted();
    }

    @Test
    void a_replacement_holds_no_personal_text_either() {
        PersonSpoke said = new PersonSpoke(PersonSpoke.Kind.WISH, new Personal.Said("a wish"), null, VERBATIM);
        given(OPENED, told("words", spoke(VERBATIM), "2026-02-02"), ERASURE)
                .when(by(Initiator.PERSON, corrected("correction", "words", told("said", said, "2026-02-02"))))
                .thenRefused("erased", "/data/replacement/data/text");
    }

    @Test
    void an_erasure_is_not_undone() {
        given(OPENED, ERASURE).when(retracted("back", "erasure")).thenRefused("erased", "/data/links");
    }
}
