package org.clairevoie.deploy.demo.journeys;

import java.util.List;
import org.clairevoie.deploy.demo.draws.Codes;
import org.clairevoie.deploy.demo.draws.Dice;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.events.ConsentRecorded;
import org.clairevoie.events.ConsentWithdrawn;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.LegalBasis;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.PartnerAnswered;
import org.clairevoie.events.PartnerAnswered.Status;
import org.clairevoie.events.PartnerEngaged;
import org.clairevoie.events.PartnerEngaged.SharedInformation;
import org.clairevoie.events.PersonInformed;
import org.clairevoie.events.Purpose;
import org.clairevoie.events.Understood;

/// Partners, and what the person was told before anything was shared with them. A few are told too late: conduct is
/// flagged, never refused, and the demonstration must have something to flag.
final class Partners {
    private final Draft draft;
    private final Dice dice;

    Partners(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice;
    }

    void informAtFirst() {
        if (dice.chance(0.88)) {
            inform();
        } else if (dice.chance(0.5)) {
            draft.inWeeks(dice.between(8, 30), this::inform);
        }
        if (dice.chance(0.6)) {
            draft.write(Initiator.PERSON, new ConsentRecorded(dice.one(List.of(Purpose.values())), LegalBasis.CONSENT));
        }
    }

    private void inform() {
        draft.write(Initiator.COUNSELLOR, new PersonInformed("2020-02", dice.among("fr", "fr", "fr", "fr-Latn", "ar", "pt"),
                dice.one(List.of(Understood.values()))));
    }

    void engageSometimes() {
        if (dice.chance(0.03)) {
            engage();
        }
        if (draft.last(ConsentRecorded.class) != null && dice.chance(0.0015)) {
            draft.write(Initiator.PERSON, new ConsentWithdrawn(Purpose.SHARE_PARTNER, LegalBasis.CONSENT));
        }
    }

    private void engage() {
        SyntheticEvent engagement = draft.write(draft.initiator(), new PartnerEngaged(dice.one(Codes.ORGANISATIONS),
                dice.one(Codes.NETWORKS), dice.among("HOUSING", "MOBILITY", "HEALTH", "TRAINING", "CHILDCARE"),
                dice.one(List.of(SharedInformation.values())), dice.chance(0.2 + 0.7 * draft.integration)),
                new ServiceCauses(draft).draw());
        if (dice.chance(0.35 + 0.5 * draft.integration)) {
            draft.inWeeks(dice.among(1, 1, 2, 3, 6), () -> draft.writeFrom(
                    dice.chance(0.5) ? Codes.PARTNER_SOURCE : draft.source, Initiator.PARTNER,
                    new PartnerAnswered(dice.among(Status.ACCEPTED, Status.ACCEPTED, Status.DONE, Status.REJECTED, Status.EXPIRED)),
                    Draft.link(LinkType.CONCLUDES, engagement)));
        }
    }
}
