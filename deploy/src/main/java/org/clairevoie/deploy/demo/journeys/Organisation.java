package org.clairevoie.deploy.demo.journeys;

import java.util.List;
import org.clairevoie.deploy.demo.draws.Dice;
import org.clairevoie.deploy.demo.draws.Words;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.events.CoordinationHeld;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.MarginExercised;
import org.clairevoie.events.MarginRefused;
import org.clairevoie.events.PartnerEngaged;
import org.clairevoie.events.ReportingReused;
import org.clairevoie.events.ReportingSubmitted;
import org.clairevoie.events.ReportingSubmitted.Duplicates;
import org.clairevoie.events.ReportingSubmitted.Recipient;
import org.clairevoie.events.SanctionTaken;

/// Reports, margins and coordination: what the organisation lets its people do.
final class Organisation {
    private final Draft draft;
    private final Dice dice;

    Organisation(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice;
    }

    void work() {
        if (dice.chance(0.06)) {
            report();
        }
        if (dice.chance(0.025)) {
            askForMargin();
        }
        if (dice.chance(0.02)) {
            coordinate();
        }
        if (dice.chance(0.002)) {
            draft.write(Initiator.ORGANISATION, new SanctionTaken(dice.among(SanctionTaken.Kind.WARNING, SanctionTaken.Kind.SUSPENSION,
                    SanctionTaken.Kind.REDUCTION), Words.said("La commission"), dice.chance(0.5)));
        }
    }

    void report() {
        SyntheticEvent report = draft.write(dice.among(Initiator.ORGANISATION, Initiator.COUNSELLOR), new ReportingSubmitted(
                dice.one(List.of(Recipient.values())), dice.chance(0.9 - 0.5 * draft.integration),
                dice.chance(0.9) ? (Integer) dice.between(10, 90) : null, dice.one(List.of(Duplicates.values())),
                dice.chance(0.4), dice.among("bilan", "tableau-mensuel", "fiche-europeenne")));
        if (dice.chance(0.05 + 0.6 * draft.integration)) {
            draft.inWeeks(dice.between(1, 16), () -> draft.write(draft.initiator(),
                    new ReportingReused(dice.one(List.of(ReportingReused.Benefit.values()))), Draft.link(LinkType.CONCLUDES, report)));
        }
    }

    private void askForMargin() {
        String rule = dice.among("delai-de-rendez-vous", "nombre-de-prescriptions", "lieu-d-entretien");
        if (dice.chance(0.2 + 0.65 * draft.integration)) {
            draft.write(Initiator.COUNSELLOR, new MarginExercised(rule, dice.one(List.of(MarginExercised.Kind.values())),
                    Words.said(dice, Words.MOTIVES), dice.chance(0.5) ? Words.said("La responsable d'équipe") : null));
        } else {
            draft.write(Initiator.ORGANISATION, new MarginRefused(rule, Words.said(dice, Words.MOTIVES),
                    dice.one(List.of(MarginRefused.RefusedBy.values()))));
        }
    }

    private void coordinate() {
        SyntheticEvent partner = draft.last(PartnerEngaged.class);
        Link[] links = partner != null && dice.chance(draft.integration)
                ? new Link[] {Draft.link(LinkType.BECAUSE_OF, partner)}
                : new Link[0];
        draft.write(draft.initiator(), new CoordinationHeld(Words.listed("Référent (synthétique)", "Partenaire (synthétique)"), dice.chance(draft.integration),
                dice.chance(0.9) ? (Integer) dice.between(20, 90) : null), links);
    }
}
