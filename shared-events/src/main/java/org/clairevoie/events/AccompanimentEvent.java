package org.clairevoie.events;

/// What happened in an accompaniment, in its own fields; what every event carries stands around it, in [Told].
/// Names on the wire and on disk are those of [Catalogued] and of the components: chosen once, frozen by a test. Of a type that has
/// several versions this is the latest; the others are [EarlierPayload].
public sealed interface AccompanimentEvent extends Payload permits
        AccompanimentOpened, ReferentAssigned, AccompanimentPaused, AccompanimentResumed, OutcomeRecorded, AccompanimentClosed,
        AccompanimentReopened, InterviewHeld, InterviewMissed, PersonSpoke, ResourceIdentified, GoalAgreed, GoalAbandoned,
        StrategyDefined, StrategyAdjusted, StepPlanned, StepTaken, StepAbandoned, PersonAssessed, EngagementSigned,
        EngagementRevised, ReportingSubmitted, ReportingReused, MarginExercised, MarginRefused, CoordinationHeld, SanctionTaken,
        BarrierRecorded, AdaptationRequested, ServicePrescribed, ServiceDelivered, ServiceDropped, PartnerEngaged,
        PartnerAnswered, ContextWorkUndertaken, ContextWorkConcluded, WorkplaceTrialHeld, PersonInformed, ConsentRecorded,
        ConsentWithdrawn, LinkAsserted, LinkWithdrawn, EventCorrected, EventRetracted, EventContested, PersonalDataErased,
        LegalHoldSet, LegalHoldLifted {
    @Override
    default AccompanimentEvent current() {
        return this;
    }
}
