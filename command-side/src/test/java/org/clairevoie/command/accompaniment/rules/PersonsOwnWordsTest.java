package org.clairevoie.command.accompaniment.rules;

import static org.clairevoie.command.accompaniment.Lines.*;
import static org.clairevoie.command.accompaniment.Story.given;
import static org.clairevoie.events.LinkType.RETRACTS;
import static org.clairevoie.events.PersonSpoke.Authorship.*;

import java.util.List;
import org.clairevoie.command.accompaniment.Story;
import org.clairevoie.events.EventRetracted;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.PersonSpoke.Authorship;
import org.clairevoie.events.Personal;
import org.junit.jupiter.api.Test;

final class PersonsOwnWordsTest {
    @Test
    void the_person_corrects_their_own_words() {
        given(OPENED, told("words", spoke(VERBATIM), "2026-01-05"))
                .when(by(Initiator.PERSON, corrected("correction", "words", told("better", spoke(VERBATIM), "2026-01-05")))).thenAccepted();
    }

    @Test
    void a_professional_does_not_correct_the_words_of_the_person() {
        for (Authorship own : List.of(VERBATIM, WRITTEN_BY_PERSON)) {
            given(OPENED, told("words", spoke(own), "2026-01-05"))
                    .when(by(Initiator.COUNSELLOR, corrected("correction", "words", told("better", spoke(REFORMULATED), "2026-01-05"))))
                    .thenRefused("persons-own-words", "/data/initiator");
        }
    }

    @Test
    void a_professional_corrects_their_own_wording() {
        given(OPENED, told("words", spoke(REFORMULATED), "2026-01-05"))
                .when(corrected("correction", "words", told("better", spoke(REFORMULATED), "2026-01-05"))).thenAccepted();
    }

    @Test
    void a_professional_retracts_the_words_of_the_person_with_a_reason() {
        Story story = given(OPENED, told("words", spoke(VERBATIM), "2026-01-05"));
        story.when(retracted("gone", "words")).thenRefused("persons-own-words", "/data/reason");
        EventRetracted explained = new EventRetracted(new Personal.Said("the wrong person"));
        story.when(told("gone", explained, "2026-05-31", link(RETRACTS, "words"))).thenAccepted();
    }

    @Test
    void words_made_over_by_a_correction_stay_the_words_of_the_person() {
        given(OPENED, told("words", spoke(VERBATIM), "2026-01-05"),
                by(Initiator.PERSON, corrected("mine", "words", told("better", spoke(REFORMULATED), "2026-01-05"))))
                .when(corrected("theirs", "words", told("worse", spoke(REFORMULATED), "2026-01-05"))).thenRefused("persons-own-words");
    }

    @Test
    void what_the_person_has_made_their_own_words_is_theirs_to_correct() {
        given(OPENED, told("words", spoke(REFORMULATED), "2026-01-05"),
                by(Initiator.PERSON, corrected("mine", "words", told("better", spoke(WRITTEN_BY_PERSON), "2026-01-05"))))
                .when(corrected("theirs", "words", told("worse", spoke(REFORMULATED), "2026-01-05"))).thenRefused("persons-own-words");
    }

    @Test
    void a_correction_by_the_person_is_retracted_with_a_reason() {
        given(OPENED, told("words", spoke(VERBATIM), "2026-01-05"),
                by(Initiator.PERSON, corrected("mine", "words", told("better", spoke(VERBATIM), "2026-01-05"))))
                .when(retracted("gone", "mine")).thenRefused("persons-own-words", "/data/reason");
    }
}
