package org.clairevoie.deploy.demo.journeys;

import java.time.LocalDate;
import java.util.List;
import org.clairevoie.deploy.demo.draws.Codes;
import org.clairevoie.deploy.demo.draws.Dice;
import org.clairevoie.deploy.demo.draws.Words;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.events.AccompanimentClosed;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.AccompanimentOpened.EntryMode;
import org.clairevoie.events.AccompanimentOpened.Orientation;
import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.events.AccompanimentPaused;
import org.clairevoie.events.AccompanimentReopened;
import org.clairevoie.events.AccompanimentResumed;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.PersonAgreement;
import org.clairevoie.events.ReferentAssigned;
import org.clairevoie.events.ReferentAssigned.Reason;

/// Openings, referents, pauses, closures: the frame the rest happens in.
final class Course {
    private final Draft draft;
    private final Dice dice;
    private int pausedUntilWeek;

    Course(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice;
    }

    void open() {
        LocalDate planned = draft.now().toLocalDate().plusMonths(dice.between(6, 24));
        draft.standsOn(draft.write(dice.among(Initiator.PERSON, Initiator.ORGANISATION, Initiator.ORGANISATION), new AccompanimentOpened(
                draft.person,
                dice.among(Scheme.RSA, Scheme.RSA, Scheme.RSA, Scheme.CEJ, Scheme.CEJ, Scheme.PACEA, Scheme.PLIE, Scheme.IAE, Scheme.CSP),
                dice.among(Orientation.SOCIAL, Orientation.SOCIO_PROFESSIONAL, Orientation.PROFESSIONAL),
                dice.among(EntryMode.CHOSEN, EntryMode.PRESCRIBED, EntryMode.MANDATORY),
                dice.one(Codes.TERRITORIES),
                dice.chance(0.6) ? planned : null)));
        draft.write(Initiator.ORGANISATION, new ReferentAssigned(counsellor(1), dice.one(Codes.ORGANISATIONS), Reason.FIRST, null));
    }

    /// True when the week is one of a pause, in which nobody meets.
    boolean pausedIn(int week) {
        if (week < pausedUntilWeek) {
            return true;
        }
        if (pausedUntilWeek > 0) {
            pausedUntilWeek = 0;
            draft.write(draft.initiator(), new AccompanimentResumed());
        } else if (week > 4 && dice.chance(0.008)) {
            int weeks = dice.between(2, 14);
            pausedUntilWeek = week + weeks;
            draft.standsOn(draft.write(draft.initiator(), new AccompanimentPaused(
                    dice.one(List.of(AccompanimentPaused.Reason.values())),
                    dice.chance(0.5) ? draft.now().toLocalDate().plusWeeks(weeks) : null)));
            return true;
        }
        return false;
    }

    void changeReferentSometimes() {
        if (!dice.chance(0.01)) {
            return;
        }
        SyntheticEvent before = draft.last(ReferentAssigned.class);
        boolean handover = dice.chance(0.2 + 0.7 * draft.integration);
        ReferentAssigned next = new ReferentAssigned(counsellor(dice.between(2, 5)), dice.one(Codes.ORGANISATIONS),
                dice.among(Reason.CHANGE_REQUESTED_BY_PERSON, Reason.REORGANISATION, Reason.REORGANISATION, Reason.LEAVE), handover);
        if (handover && before != null) {
            draft.write(Initiator.ORGANISATION, next, Draft.link(LinkType.HANDED_OVER_FROM, before));
        } else {
            draft.write(Initiator.ORGANISATION, next);
        }
    }

    void close() {
        draft.standsOn(draft.write(draft.initiator(), new AccompanimentClosed(
                Words.said(dice.among("Fin de la période prévue.", "Emploi trouvé.", "Plus de nouvelles depuis deux mois.")),
                Words.said(dice.among("Le service.", "La personne.")),
                dice.among(PersonAgreement.AGREED, PersonAgreement.RELUCTANT, PersonAgreement.REFUSED, PersonAgreement.NOT_ASKED,
                        PersonAgreement.NOT_ASKED))));
    }

    void reopen() {
        draft.standsOn(draft.write(Initiator.PERSON, new AccompanimentReopened(Words.said("Le contrat n'a pas tenu."))));
    }

    /// An opaque identifier, as the frontline system has it.
    static String counsellor(int number) {
        return "conseiller-" + number;
    }
}
