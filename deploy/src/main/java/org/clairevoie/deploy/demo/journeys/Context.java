package org.clairevoie.deploy.demo.journeys;

import java.util.List;
import org.clairevoie.deploy.demo.draws.Codes;
import org.clairevoie.deploy.demo.draws.Dice;
import org.clairevoie.deploy.demo.draws.Words;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.events.AdaptationRequested;
import org.clairevoie.events.BarrierRecorded;
import org.clairevoie.events.BarrierRecorded.Stance;
import org.clairevoie.events.ContextWorkConcluded;
import org.clairevoie.events.ContextWorkUndertaken;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.PersonAgreement;
import org.clairevoie.events.ServiceDelivered;
import org.clairevoie.events.ServiceDropped;
import org.clairevoie.events.ServicePrescribed;
import org.clairevoie.events.WorkplaceTrialHeld;

/// Services and the world around. How many there are does not depend on how integrated the journey is: only what ties
/// them together does, so that the same list of services can read as opposites.
final class Context {
    private final Draft draft;
    private final Dice dice;
    private final ServiceCauses causes;

    Context(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice;
        this.causes = new ServiceCauses(draft);
    }

    void work() {
        if (dice.chance(0.05)) {
            draft.write(draft.initiator(), new BarrierRecorded(dice.one(Codes.THEMES),
                    dice.chance(0.2 + 0.6 * draft.integration) ? Stance.NEGOTIABLE : dice.among(Stance.GIVEN, Stance.GIVEN, Stance.UNKNOWN),
                    dice.chance(0.5) ? Words.said("La personne") : null));
        }
        if (dice.chance(0.05 - 0.04 * draft.integration)) {
            draft.write(dice.among(Initiator.ORGANISATION, Initiator.EMPLOYER, Initiator.COUNSELLOR), new AdaptationRequested(
                    dice.one(Codes.THEMES), dice.one(List.of(PersonAgreement.values())),
                    dice.chance(0.4) ? draft.now().toLocalDate().plusWeeks(dice.between(2, 12)) : null));
        }
        if (dice.chance(0.07)) {
            prescribe();
        }
        if (dice.chance(0.03)) {
            workOnContext();
        }
        if (dice.chance(0.02)) {
            draft.write(draft.initiator(), new WorkplaceTrialHeld(dice.one(List.of(WorkplaceTrialHeld.Kind.values())),
                    dice.one(Codes.OCCUPATIONS), dice.between(1, 15), Words.said(dice.among("La personne", "L'employeur"))), causes.draw());
        }
    }

    private void prescribe() {
        SyntheticEvent prescription = draft.write(draft.initiator(), new ServicePrescribed(Words.said(dice, Words.SERVICES),
                dice.one(List.of(ServicePrescribed.Kind.values())), dice.one(Codes.THEMES),
                dice.chance(0.6) ? (Integer) dice.between(1, 6) : null, dice.chance(0.7 - 0.5 * draft.integration),
                (double) dice.between(2, 30), dice.between(1, 20)), causes.draw());
        if (!dice.chance(0.85)) {
            return;
        }
        boolean delivered = dice.chance(0.75);
        draft.inWeeks(dice.between(2, 14), () -> draft.write(
                delivered ? Initiator.PARTNER : dice.among(Initiator.PERSON, Initiator.PARTNER),
                delivered
                        ? new ServiceDelivered((double) dice.between(4, 120), dice.between(50, 100) / 100.0)
                        : new ServiceDropped((double) dice.between(0, 40), dice.between(0, 60) / 100.0),
                Draft.link(LinkType.CONCLUDES, prescription)));
    }

    private void workOnContext() {
        SyntheticEvent undertaking = draft.write(draft.initiator(), new ContextWorkUndertaken(
                dice.one(List.of(ContextWorkUndertaken.Target.values())), dice.one(List.of(ContextWorkUndertaken.Lever.values()))),
                causes.draw());
        if (dice.chance(0.8)) {
            draft.inWeeks(dice.between(1, 10), () -> draft.write(Initiator.COUNSELLOR,
                    new ContextWorkConcluded(dice.one(List.of(ContextWorkConcluded.Result.values()))),
                    Draft.link(LinkType.CONCLUDES, undertaking)));
        }
    }
}
