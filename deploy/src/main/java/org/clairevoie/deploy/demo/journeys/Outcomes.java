package org.clairevoie.deploy.demo.journeys;

import org.clairevoie.deploy.demo.draws.Codes;
import org.clairevoie.deploy.demo.draws.Dice;
import org.clairevoie.deploy.demo.draws.Words;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.OutcomeRecorded;
import org.clairevoie.events.OutcomeRecorded.Horizon;
import org.clairevoie.events.OutcomeRecorded.Kind;

/// What comes of the journeys. **No outcome depends on how integrated the journey is**: whoever finds an effect in these
/// data has found a bias of the method, or chance. That is what they are good for.
final class Outcomes {
    private static final double A_WEEK = 0.012;

    private final Draft draft;
    private final Dice dice;

    Outcomes(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice;
    }

    /// True when something came that ends the accompaniment.
    boolean come() {
        if (!dice.chance(A_WEEK)) {
            return false;
        }
        Kind kind = dice.among(Kind.PERMANENT_JOB, Kind.FIXED_TERM_JOB, Kind.FIXED_TERM_JOB, Kind.SHORT_JOB, Kind.SHORT_JOB, Kind.TRAINING,
                Kind.TRAINING, Kind.APPRENTICESHIP, Kind.BUSINESS_CREATION, Kind.CIVIC_SERVICE, Kind.MOVED_AWAY, Kind.DROPPED_OUT,
                Kind.DROPPED_OUT, Kind.AGE_LIMIT, Kind.SANCTION, Kind.OTHER);
        write(kind, Horizon.EXIT);
        return switch (kind) {
            case SHORT_JOB, TRAINING, OTHER -> false;
            case FIXED_TERM_JOB, CIVIC_SERVICE -> dice.chance(0.5);
            case PERMANENT_JOB, APPRENTICESHIP, BUSINESS_CREATION, MOVED_AWAY, DROPPED_OUT, AGE_LIMIT, SANCTION, DEATH -> true;
        };
    }

    /// The inquiries made after the closure: some never come back.
    void followUp() {
        var closedOn = draft.now().toLocalDate();
        if (dice.chance(0.5) && draft.reach(closedOn.plusWeeks(4))) {
            later(Horizon.FOUR_WEEKS);
        }
        if (dice.chance(0.5) && draft.reach(closedOn.plusMonths(6))) {
            later(Horizon.SIX_MONTHS);
        }
        if (dice.chance(0.3) && draft.reach(closedOn.plusMonths(12))) {
            later(Horizon.TWELVE_MONTHS);
        }
    }

    private void later(Horizon horizon) {
        write(dice.among(Kind.PERMANENT_JOB, Kind.FIXED_TERM_JOB, Kind.SHORT_JOB, Kind.TRAINING, Kind.OTHER, Kind.OTHER), horizon);
    }

    private void write(Kind kind, Horizon horizon) {
        boolean job = switch (kind) {
            case PERMANENT_JOB, FIXED_TERM_JOB, SHORT_JOB, APPRENTICESHIP -> true;
            case TRAINING, BUSINESS_CREATION, CIVIC_SERVICE, MOVED_AWAY, DROPPED_OUT, AGE_LIMIT, SANCTION, DEATH, OTHER -> false;
        };
        draft.write(dice.among(Initiator.PERSON, Initiator.EMPLOYER, Initiator.UNKNOWN), new OutcomeRecorded(kind,
                job ? (double) dice.between(8, 39) : null,
                job ? dice.one(Codes.OCCUPATIONS) : null,
                Words.said(dice.among("La personne", "L'employeur", "Un fichier")),
                dice.chance(0.7) ? (Boolean) dice.chance(0.6) : null,
                dice.chance(0.5) ? (Boolean) dice.chance(0.6) : null,
                horizon));
    }
}
