package org.clairevoie.command.accompaniment.rules;

import static org.clairevoie.command.accompaniment.Lines.*;
import static org.clairevoie.command.accompaniment.Story.given;

import java.util.List;
import org.clairevoie.events.AdaptationRequested;
import org.clairevoie.events.PersonAgreement;
import org.clairevoie.events.PersonSpoke;
import org.junit.jupiter.api.Test;

final class UnknownCodeTest {
    @Test
    void an_unknown_thematic_is_kept_and_flagged() {
        AdaptationRequested requested = new AdaptationRequested("teleportation", PersonAgreement.NOT_ASKED, null);
        given(OPENED).when(told("adaptation", requested, "2026-02-01")).thenAcceptedWithWarning("unknown-code", "teleportation");
    }

    @Test
    void a_known_thematic_is_accepted() {
        AdaptationRequested requested = new AdaptationRequested("mobilite--permis", PersonAgreement.NOT_ASKED, null);
        given(OPENED).when(told("adaptation", requested, "2026-02-01")).thenAccepted();
    }

    @Test
    void codes_in_a_list_are_looked_up_one_by_one() {
        PersonSpoke spoke = new PersonSpoke(PersonSpoke.Kind.WISH, null, List.of("mobilite", "levitation"), PersonSpoke.Authorship.VERBATIM);
        given(OPENED).when(told("words", spoke, "2026-02-01")).thenAcceptedWithWarning("unknown-code", "levitation");
    }
}
