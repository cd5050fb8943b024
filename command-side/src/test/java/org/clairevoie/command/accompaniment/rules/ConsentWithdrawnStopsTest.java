package org.clairevoie.command.accompaniment.rules;

import static org.clairevoie.command.accompaniment.Lines.*;
import static org.clairevoie.command.accompaniment.Story.given;
import static org.clairevoie.command.accompaniment.Story.id;
import static org.clairevoie.events.PartnerEngaged.SharedInformation.*;

import org.clairevoie.command.accompaniment.Story.Line;
import org.clairevoie.events.ConsentRecorded;
import org.clairevoie.events.ConsentWithdrawn;
import org.clairevoie.events.ContextWorkUndertaken;
import org.clairevoie.events.LegalBasis;
import org.clairevoie.events.Purpose;
import org.junit.jupiter.api.Test;

final class ConsentWithdrawnStopsTest {
    private static final Line WITHDRAWN =
            told("withdrawn", new ConsentWithdrawn(Purpose.SHARE_PARTNER, LegalBasis.CONSENT), "2026-03-01");

    @Test
    void after_a_withdrawal_sharing_is_doubtful() {
        given(OPENED, INFORMED, WITHDRAWN).when(told("partner", engaged(MINIMAL), "2026-03-02")).thenAcceptedWithWarning("consent-withdrawn");
    }

    @Test
    void what_was_shared_before_a_withdrawal_stays() {
        given(OPENED, INFORMED, WITHDRAWN).when(told("partner", engaged(MINIMAL), "2026-02-02")).thenAccepted();
    }

    @Test
    void consent_given_again_allows_sharing_again() {
        given(OPENED, INFORMED, WITHDRAWN, told("again", new ConsentRecorded(Purpose.SHARE_PARTNER, LegalBasis.CONSENT), "2026-04-01"))
                .when(told("partner", engaged(MINIMAL), "2026-04-02")).thenAccepted();
    }

    @Test
    void a_withdrawal_for_one_purpose_leaves_the_others() {
        given(OPENED, INFORMED, told("other", new ConsentWithdrawn(Purpose.EVALUATION, LegalBasis.CONSENT), "2026-03-01"))
                .when(told("partner", engaged(MINIMAL), "2026-03-02")).thenAccepted();
    }

    @Test
    void a_late_withdrawal_warns_of_what_it_overtakes() {
        given(OPENED, INFORMED, told("partner", engaged(MINIMAL), "2026-03-02")).when(WITHDRAWN)
                .thenAcceptedWithWarning("consent-withdrawn", id("partner"));
    }

    @Test
    void after_a_withdrawal_for_employers_working_with_one_is_doubtful() {
        given(OPENED, told("no", new ConsentWithdrawn(Purpose.CONTACT_EMPLOYER, LegalBasis.CONSENT), "2026-03-01"))
                .when(told("work", new ContextWorkUndertaken(ContextWorkUndertaken.Target.EMPLOYER, ContextWorkUndertaken.Lever.SCHEDULE), "2026-03-02"))
                .thenAcceptedWithWarning("consent-withdrawn");
    }
}
