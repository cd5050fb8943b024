package org.clairevoie.command.accompaniment;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.clairevoie.command.accompaniment.Entries.Claim;
import org.clairevoie.events.*;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/// What an event does to the record of another one. Whoever adds an event to the catalogue is asked here by the compiler.
sealed interface Amendment {
    record Nothing() implements Amendment {}

    record OfEntry(UUID target, UnaryOperator<Entry> change) implements Amendment {}

    record OfLinks(UUID from, UnaryOperator<TreePMap<Integer, Claim>> change) implements Amendment {}

    static Amendment raised(Entry by) {
        return by(by, true);
    }

    static Amendment lowered(Entry by) {
        return by(by, false);
    }

    private static Amendment by(Entry by, boolean raised) {
        return switch (by.effective().event()) {
            case EventCorrected correction when correction.replacement() instanceof Told replacement ->
                ofEntry(by.target(), entry -> raised ? entry.correctedBy(by, replacement) : entry.withoutCorrection(by));
            case EventRetracted _ -> ofEntry(by.target(), entry -> entry.retractedBy(raised ? by.eventId() : null));
            case LinkAsserted asserted -> ofLinks(by, raised, asserted.from(), new Claim(new Link(asserted.type(), asserted.to()), true));
            case LinkWithdrawn withdrawn -> ofLinks(by, raised, withdrawn.from(), new Claim(new Link(withdrawn.type(), withdrawn.to()), false));
            case EventCorrected _, EventContested _, PersonalDataErased _, LegalHoldSet _, LegalHoldLifted _, PersonInformed _,
                    ConsentRecorded _, ConsentWithdrawn _, AccompanimentOpened _, ReferentAssigned _, AccompanimentPaused _,
                    AccompanimentResumed _, OutcomeRecorded _, AccompanimentClosed _, AccompanimentReopened _, InterviewHeld _,
                    InterviewMissed _, PersonSpoke _, ResourceIdentified _, GoalAgreed _, GoalAbandoned _, StrategyDefined _,
                    StrategyAdjusted _, StepPlanned _, StepTaken _, StepAbandoned _, PersonAssessed _, EngagementSigned _,
                    EngagementRevised _, ReportingSubmitted _, ReportingReused _, MarginExercised _, MarginRefused _,
                    CoordinationHeld _, SanctionTaken _, BarrierRecorded _, AdaptationRequested _, ServicePrescribed _,
                    ServiceDelivered _, ServiceDropped _, PartnerEngaged _, PartnerAnswered _, ContextWorkUndertaken _,
                    ContextWorkConcluded _, WorkplaceTrialHeld _ -> new Nothing();
        };
    }

    private static Amendment ofEntry(@Nullable UUID target, UnaryOperator<Entry> change) {
        return target == null ? new Nothing() : new OfEntry(target, change);
    }

    private static Amendment ofLinks(Entry by, boolean raised, EventRef from, Claim claim) {
        UUID effect = from.eventId();
        return effect == null ? new Nothing()
                : new OfLinks(effect, claims -> raised ? claims.plus(by.sequence(), claim) : claims.minus(by.sequence()));
    }
}
