package org.clairevoie.command.accompaniment;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.clairevoie.command.accompaniment.Story.Line;
import org.clairevoie.events.*;
import org.jspecify.annotations.Nullable;

/// Events told in tests: named, dated, and recorded on the first of June 2026 unless said otherwise.
public final class Lines {
    public static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    public static final Line OPENED = told("opened", opening(), "2026-01-01");
    public static final Line INFORMED = told("informed", new PersonInformed("v1", "fr", Understood.YES), "2026-01-02");

    private Lines() {}

    /// @param at a day at 10:00 in Paris, or a whole time with its offset
    public static Line told(String name, AccompanimentEvent event, String at, Link... links) {
        OffsetDateTime time = OffsetDateTime.parse(at.length() == 10 ? at + "T10:00:00+01:00" : at);
        return new Line(name, Told.of(event, time, links), NOW, "tag of " + name);
    }

    public static Line precise(Line line, Precision precision) {
        Told told = line.told();
        return line.telling(new Told(told.event(), told.occurredAt(), precision, told.occurredUntil(), told.initiator(), told.links(),
                told.enteredAt(), told.effortSeconds(), told.lateReason()));
    }

    public static Line entered(Line line, @Nullable String until, @Nullable String enteredAt) {
        Told told = line.told();
        return line.telling(new Told(told.event(), told.occurredAt(), told.occurredPrecision(), until == null ? null : OffsetDateTime.parse(until),
                told.initiator(), told.links(), enteredAt == null ? null : OffsetDateTime.parse(enteredAt), told.effortSeconds(), told.lateReason()));
    }

    public static Line because(Line line, String lateReason) {
        Told told = line.told();
        return line.telling(new Told(told.event(), told.occurredAt(), told.occurredPrecision(), told.occurredUntil(), told.initiator(),
                told.links(), told.enteredAt(), told.effortSeconds(), new Personal.Said(lateReason)));
    }

    public static Line by(Initiator initiator, Line line) {
        return line.telling(line.told().by(initiator));
    }

    public static Link link(LinkType type, String name) {
        return new Link(type, EventRef.ofSameSource(name));
    }

    public static Line corrected(String name, String target, Line replacement) {
        return told(name, new EventCorrected(replacement.told(), null), "2026-05-30", link(LinkType.CORRECTS, target));
    }

    public static Line retracted(String name, String target) {
        return told(name, new EventRetracted(null), "2026-05-31", link(LinkType.RETRACTS, target));
    }

    public static Line asserted(String name, String from, LinkType type, String to) {
        return told(name, new LinkAsserted(EventRef.ofSameSource(from), type, EventRef.ofSameSource(to)), "2026-05-29");
    }

    public static Line withdrawn(String name, String from, LinkType type, String to) {
        return told(name, new LinkWithdrawn(EventRef.ofSameSource(from), type, EventRef.ofSameSource(to)), "2026-05-29");
    }

    public static AccompanimentOpened opening() {
        return new AccompanimentOpened("pseudonym", AccompanimentOpened.Scheme.RSA, AccompanimentOpened.Orientation.SOCIAL,
                AccompanimentOpened.EntryMode.CHOSEN, "35238", null);
    }

    public static InterviewHeld interview() {
        return interview(45);
    }

    public static InterviewHeld interview(int minutes) {
        return new InterviewHeld("counsellor", InterviewHeld.Mode.IN_PERSON, InterviewHeld.Setting.INDIVIDUAL, minutes, null,
                InterviewHeld.Purpose.ACCOMPANIMENT, true, null);
    }

    public static AccompanimentPaused paused() {
        return new AccompanimentPaused(AccompanimentPaused.Reason.HEALTH, null);
    }

    public static AccompanimentClosed closed() {
        return new AccompanimentClosed(null, null, PersonAgreement.AGREED);
    }

    public static AccompanimentReopened reopened() {
        return new AccompanimentReopened(null);
    }

    public static OutcomeRecorded outcome() {
        return new OutcomeRecorded(OutcomeRecorded.Kind.PERMANENT_JOB, 35.0, "K1201", null, true, true, OutcomeRecorded.Horizon.SIX_MONTHS);
    }

    public static PersonSpoke spoke(PersonSpoke.Authorship authorship) {
        return new PersonSpoke(PersonSpoke.Kind.WISH, null, null, authorship);
    }

    public static ResourceIdentified resource() {
        return new ResourceIdentified(ResourceIdentified.Kind.SKILL, null, ResourceIdentified.DiscoveredBy.JOINT, true, null);
    }

    public static PartnerEngaged engaged(PartnerEngaged.SharedInformation shared) {
        return new PartnerEngaged("13000548100010", "mission-locale", null, shared, true);
    }

    public static StrategyDefined strategy() {
        return new StrategyDefined(null, Author.JOINT);
    }

    public static ReferentAssigned referent(ReferentAssigned.Reason reason) {
        return new ReferentAssigned("actor", null, reason, null);
    }
}
