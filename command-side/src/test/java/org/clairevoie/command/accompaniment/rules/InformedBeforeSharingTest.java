package org.clairevoie.command.accompaniment.rules;

import static org.clairevoie.command.accompaniment.Lines.*;
import static org.clairevoie.command.accompaniment.Story.given;
import static org.clairevoie.command.accompaniment.Story.id;
import static org.clairevoie.events.PartnerEngaged.SharedInformation.*;

import org.clairevoie.events.ConsentRecorded;
import org.clairevoie.events.LegalBasis;
import org.clairevoie.events.Purpose;
import org.junit.jupiter.api.Test;

final class InformedBeforeSharingTest {
    @Test
    void a_partner_engaged_without_information_given_is_accepted_with_a_warning() {
        given(OPENED).when(told("partner", engaged(MINIMAL), "2026-02-01")).thenAcceptedWithWarning("informed-before-sharing");
    }

    @Test
    void a_partner_to_whom_nothing_is_told_needs_no_information() {
        given(OPENED).when(told("partner", engaged(NONE), "2026-02-01")).thenAccepted();
    }

    @Test
    void once_informed_the_minimum_is_shared() {
        given(OPENED, INFORMED).when(told("partner", engaged(MINIMAL), "2026-02-01")).thenAccepted();
    }

    @Test
    void information_that_happened_later_comes_too_late() {
        given(OPENED, INFORMED).when(told("partner", engaged(MINIMAL), "2026-01-01T12:00:00+01:00")).thenAcceptedWithWarning("informed-before-sharing");
    }

    @Test
    void retracted_information_warns_of_what_was_shared() {
        given(OPENED, INFORMED, told("partner", engaged(MINIMAL), "2026-02-01"))
                .when(retracted("mistake", "informed")).thenAcceptedWithWarning("informed-before-sharing", id("partner"));
    }

    @Test
    void a_replacement_that_shares_warns_of_the_event_that_it_corrects() {
        given(OPENED, told("partner", engaged(NONE), "2026-02-01"))
                .when(corrected("correction", "partner", told("shared", engaged(MINIMAL), "2026-02-01")))
                .thenAcceptedWithWarning("informed-before-sharing", id("partner"));
    }

    @Test
    void more_than_the_minimum_needs_a_basis() {
        given(OPENED, INFORMED).when(told("partner", engaged(FULL), "2026-02-01")).thenAcceptedWithWarning("informed-before-sharing", "SHARE_PARTNER");
        given(OPENED, INFORMED, told("basis", new ConsentRecorded(Purpose.SHARE_PARTNER, LegalBasis.PUBLIC_TASK), "2026-01-20"))
                .when(told("partner", engaged(FULL), "2026-02-01")).thenAccepted();
    }
}
