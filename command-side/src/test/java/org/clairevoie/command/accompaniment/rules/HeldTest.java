package org.clairevoie.command.accompaniment.rules;

import static org.clairevoie.command.accompaniment.Lines.*;
import static org.clairevoie.command.accompaniment.Story.given;

import org.clairevoie.events.LegalHoldLifted;
import org.clairevoie.events.LegalHoldSet;
import org.clairevoie.events.PersonalDataErased;
import org.junit.jupiter.api.Test;

final class HeldTest {
    @Test
    void under_legal_hold_nothing_is_erased() {
        given(OPENED, told("hold", new LegalHoldSet(), "2026-02-01")).when(told("erasure", new PersonalDataErased(), "2026-03-01")).thenRefused("held", "/type");
    }

    @Test
    void a_hold_is_in_force_whatever_time_it_tells() {
        given(OPENED, told("hold", new LegalHoldSet(), "2026-04-01")).when(told("erasure", new PersonalDataErased(), "2026-03-01")).thenRefused("held", "/type");
    }

    @Test
    void once_the_hold_is_lifted_erasure_goes_on() {
        given(OPENED, told("hold", new LegalHoldSet(), "2026-02-01"), told("lift", new LegalHoldLifted(), "2026-02-02"))
                .when(told("erasure", new PersonalDataErased(), "2026-03-01")).thenAccepted();
    }

    @Test
    void a_hold_is_not_retracted() {
        given(OPENED, told("hold", new LegalHoldSet(), "2026-02-01")).when(retracted("trick", "hold")).thenRefused("held", "/data/links");
    }

    @Test
    void a_hold_is_lifted_by_what_is_recorded_after_it() {
        given(OPENED, told("hold", new LegalHoldSet(), "2026-04-01"), told("lift", new LegalHoldLifted(), "2026-03-01"))
                .when(told("erasure", new PersonalDataErased(), "2026-05-01")).thenAccepted();
    }
}
