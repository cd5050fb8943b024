package org.clairevoie.query.history;

import org.clairevoie.events.AccompanimentClosed;
import org.clairevoie.events.AdaptationRequested;
import org.clairevoie.events.Author;
import org.clairevoie.events.BarrierRecorded;
import org.clairevoie.events.ContextWorkConcluded;
import org.clairevoie.events.ContextWorkUndertaken;
import org.clairevoie.events.CoordinationHeld;
import org.clairevoie.events.Doer;
import org.clairevoie.events.GoalAgreed;
import org.clairevoie.events.InterviewHeld;
import org.clairevoie.events.MarginExercised;
import org.clairevoie.events.MarginRefused;
import org.clairevoie.events.OutcomeRecorded;
import org.clairevoie.events.PartnerAnswered;
import org.clairevoie.events.PartnerEngaged;
import org.clairevoie.events.PersonAgreement;
import org.clairevoie.events.PersonSpoke;
import org.clairevoie.events.ReportingReused;
import org.clairevoie.events.ReportingSubmitted;
import org.clairevoie.events.ResourceIdentified;
import org.clairevoie.events.ServiceDelivered;
import org.clairevoie.events.ServicePrescribed;
import org.clairevoie.events.StepTaken;
import org.clairevoie.events.StrategyAdjusted;
import org.clairevoie.events.StrategyDefined;
import org.clairevoie.events.WorkplaceTrialHeld;
import org.jspecify.annotations.Nullable;

/// Events in the few words that a reading needs of them.
public final class Facts {
    private Facts() {}

    public static ResourceIdentified resource(ResourceIdentified.DiscoveredBy by) {
        return new ResourceIdentified(ResourceIdentified.Kind.SKILL, null, by, null, null);
    }

    public static BarrierRecorded barrier() {
        return new BarrierRecorded("mobilite", BarrierRecorded.Stance.GIVEN, null);
    }

    public static PersonSpoke spoke(PersonSpoke.Kind kind, PersonSpoke.Authorship authorship) {
        return new PersonSpoke(kind, null, null, authorship);
    }

    public static PersonSpoke verbatim() {
        return spoke(PersonSpoke.Kind.WISH, PersonSpoke.Authorship.VERBATIM);
    }

    public static GoalAgreed goal(Author author) {
        return new GoalAgreed(null, author, null, null);
    }

    public static StrategyDefined strategy(Author author) {
        return new StrategyDefined(null, author);
    }

    public static StrategyAdjusted adjustment(@Nullable Author author) {
        return new StrategyAdjusted(StrategyAdjusted.Trigger.INTERVIEW, author, null);
    }

    public static StepTaken step(Doer doer) {
        return new StepTaken(doer, null, null);
    }

    public static InterviewHeld interview(String counsellor, int minutes) {
        return new InterviewHeld(
                counsellor, InterviewHeld.Mode.IN_PERSON, InterviewHeld.Setting.INDIVIDUAL, minutes, null,
                InterviewHeld.Purpose.ACCOMPANIMENT, true, null);
    }

    public static CoordinationHeld coordination(@Nullable Boolean personPresent, @Nullable Integer minutes) {
        return new CoordinationHeld(null, personPresent, minutes);
    }

    public static PartnerEngaged partner() {
        return new PartnerEngaged("13000548100010", null, null, PartnerEngaged.SharedInformation.NONE, null);
    }

    public static PartnerAnswered answer(PartnerAnswered.Status status) {
        return new PartnerAnswered(status);
    }

    public static ServicePrescribed service() {
        return new ServicePrescribed(null, ServicePrescribed.Kind.FORMATION, null, null, null, null, null);
    }

    public static ServiceDelivered delivered() {
        return new ServiceDelivered(7.0, 1.0);
    }

    public static ContextWorkUndertaken contextWork() {
        return new ContextWorkUndertaken(ContextWorkUndertaken.Target.EMPLOYER, ContextWorkUndertaken.Lever.TRIAL_OFFERED);
    }

    public static ContextWorkConcluded concluded(ContextWorkConcluded.Result result) {
        return new ContextWorkConcluded(result);
    }

    public static WorkplaceTrialHeld trial() {
        return new WorkplaceTrialHeld(WorkplaceTrialHeld.Kind.IMMERSION, null, 5, null);
    }

    public static AdaptationRequested adaptation() {
        return new AdaptationRequested(null, PersonAgreement.NOT_ASKED, null);
    }

    public static ReportingSubmitted report(@Nullable Boolean imposed, @Nullable Integer minutes) {
        return new ReportingSubmitted(
                ReportingSubmitted.Recipient.FUNDER, imposed, minutes, ReportingSubmitted.Duplicates.NONE, null, null);
    }

    public static ReportingReused reused() {
        return new ReportingReused(ReportingReused.Benefit.PERSON);
    }

    public static MarginExercised marginExercised() {
        return new MarginExercised(null, MarginExercised.Kind.TIME, null, null);
    }

    public static MarginRefused marginRefused() {
        return new MarginRefused(null, null, MarginRefused.RefusedBy.HIERARCHY);
    }

    public static AccompanimentClosed closed() {
        return new AccompanimentClosed(null, null, PersonAgreement.AGREED);
    }

    public static OutcomeRecorded outcome(OutcomeRecorded.Kind kind) {
        return outcome(kind, OutcomeRecorded.Horizon.EXIT);
    }

    public static OutcomeRecorded outcome(OutcomeRecorded.Kind kind, OutcomeRecorded.Horizon horizon) {
        return new OutcomeRecorded(kind, null, null, null, null, null, horizon);
    }
}
