package org.clairevoie.command.accompaniment.rules;

import static org.clairevoie.command.accompaniment.Lines.*;
import static org.clairevoie.command.accompaniment.Story.given;

import org.clairevoie.events.AdaptationRequested;
import org.clairevoie.events.PersonAgreement;
import org.junit.jupiter.api.Test;

final class AgreedIsSaidTest {
    @Test
    void an_agreement_left_out_is_doubtful() {
        given(OPENED).when(told("adaptation", new AdaptationRequested(null, null, null), "2026-02-01")).thenAcceptedWithWarning("agreed-is-said", "NOT_ASKED");
    }

    @Test
    void an_agreement_not_asked_is_said_so() {
        given(OPENED).when(told("adaptation", new AdaptationRequested(null, PersonAgreement.NOT_ASKED, null), "2026-02-01")).thenAccepted();
    }
}
