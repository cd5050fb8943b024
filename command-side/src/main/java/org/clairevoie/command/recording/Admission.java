package org.clairevoie.command.recording;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.catalogue.EventSchemas;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.catalogue.Violation;
import org.clairevoie.command.accompaniment.Accompaniment;
import org.clairevoie.command.accompaniment.Deciding;
import org.clairevoie.command.accompaniment.Decision;
import org.clairevoie.command.accompaniment.Entry;
import org.clairevoie.command.accompaniment.Following;
import org.clairevoie.command.accompaniment.Limits;
import org.clairevoie.command.accompaniment.Opened;
import org.clairevoie.command.accompaniment.Proposed;
import org.clairevoie.command.accompaniment.Refusal;
import org.clairevoie.command.accompaniment.rules.OpenedFirst;
import org.clairevoie.command.persons.PersonRegistry;
import org.clairevoie.command.recording.Verdicts.Verdict;
import org.clairevoie.eventlog.Envelope;
import org.clairevoie.eventlog.EventFormat;
import org.clairevoie.events.AccompanimentClosed;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.ConsentWithdrawn;
import org.clairevoie.events.EventContested;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.EventRetracted;
import org.clairevoie.events.LegalHoldLifted;
import org.clairevoie.events.LegalHoldSet;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.LinkWithdrawn;
import org.clairevoie.events.PersonalDataErased;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Replacement;
import org.clairevoie.events.Told;
import org.clairevoie.protection.PersonKey;
import org.clairevoie.protection.Pseudonyms;
import org.clairevoie.protection.Sealing;
import org.jspecify.annotations.Nullable;

/// Takes one event in: the rules see it in the clear, what leaves here is sealed.
public final class Admission {
    /// However much is recorded already: what the privacy officer's act has made true.
    private static final Set<Class<?>> ALWAYS = Set.of(PersonalDataErased.class, LegalHoldSet.class, LegalHoldLifted.class);
    /// As much again is kept free for these: they bring it to an end, or are somebody's right.
    private static final Set<Class<?>> STILL = Set.of(
            AccompanimentClosed.class, ConsentWithdrawn.class, EventContested.class, EventCorrected.class, EventRetracted.class, LinkWithdrawn.class);
    private final PersonRegistry persons;
    private final Pseudonyms pseudonyms;
    private final Limits limits;
    private final Clock clock;

    public Admission(PersonRegistry persons, Pseudonyms pseudonyms, Limits limits, Clock clock) {
        this.persons = persons;
        this.pseudonyms = pseudonyms;
        this.limits = limits;
        this.clock = clock;
    }

    /// @param recorded bytes of the accompaniment so far
    Verdict admit(Accompaniment state, long recorded, Sent sent, RecordEvents command) {
        // What it has recorded is its own to send again, whoever follows by now.
        boolean repeated = state.entries().find(sent.key()) != null;
        if (!repeated && !Following.mayRecord(state, command.by(), sent.told().event().getClass())) {
            return new Verdict.Decided(sent.key(), new Decision.Refused(List.of(OpenedFirst.neverOpened()), true), true);
        }
        String source = sent.key().source();
        PersonKey key = keyFor(state, sent);
        Told told = Sealing.pseudonymise(sent.told(), source, pseudonyms);
        List<Violation> violations = violations(state, told, source);
        if (violations.isEmpty()) {
            told = replacementRead(state, told, source);
        }
        UUID eventId = UuidCreator.getTimeOrderedEpochPlus1();
        String tag = key == null ? "" : key.tag(sent.canonical());
        Decision decision = Deciding.decide(state, new Proposed(sent.key(), tag, told), eventId, clock.instant(), limits);
        if (decision instanceof Decision.Repeated) {
            return new Verdict.Decided(sent.key(), decision, key != null);
        }
        long last = state.nextSequence() - 1L;
        if (command.expectedSequence() != null && command.expectedSequence() != last && !isNeverOpened(decision)) {
            return new Verdict.Stale(sent.key());
        }
        if (!violations.isEmpty()) {
            return refused(sent, violations.stream().map(at -> new Refusal(at.rule(), at.pointer(), at.message())).toList());
        }
        if (!(decision instanceof Decision.Accepted accepted)) {
            return new Verdict.Decided(sent.key(), decision, true);
        }
        if (recorded > room(told.event().getClass())) {
            return refused(sent, List.of(new Refusal("accompaniment-full", "/subject", "what is recorded of " + command.accompanimentId() + " takes "
                    + recorded + " bytes, and " + limits.accompanimentBytes() + " are the most: what is still taken is its closure, retractions, withdrawn links,"
                    + " corrections, contestations and withdrawn consents, up to twice that")));
        }
        if (key == null && !told.is(PersonalDataErased.class) && !isErased(state)) {
            return refused(sent, List.of(new Refusal("erased", "/data", "this person's data were erased: nothing more is begun for them")));
        }
        return sealed(sent, command, new RecordedEvent(
                RecordedEvent.NOWHERE, command.accompanimentId(), state.nextSequence(), eventId, sent.key(),
                key == null ? accepted.told() : Sealing.seal(accepted.told(), eventId, key), RecordedEvent.NEVER, command.by(), tag, accepted.warnings()));
    }

    private long room(Class<?> type) {
        return ALWAYS.contains(type) ? Long.MAX_VALUE : STILL.contains(type) ? 2 * limits.accompanimentBytes() : limits.accompanimentBytes();
    }

    /// Then the rule `erased` has seen to it that there is nothing to seal. Of one that was begun as the key was destroyed it has not.
    private static boolean isErased(Accompaniment state) {
        return state instanceof Opened opened && opened.erased();
    }

    private static boolean isNeverOpened(Decision decision) {
        return decision instanceof Decision.Refused refused && refused.neverOpened();
    }

    private static Verdict sealed(Sent sent, RecordEvents command, RecordedEvent event) {
        Envelope envelope = EventFormat.envelope(event);
        return envelope.fits() ? new Verdict.Applied(event, envelope) : refused(sent, List.of(new Refusal(
                "too-large", "/data", "sealed, this event of " + command.accompanimentId() + " exceeds the 65,535 bytes of an entry")));
    }

    private static Verdict refused(Sent sent, List<Refusal> refusals) {
        return new Verdict.Decided(sent.key(), new Decision.Refused(refusals, false), true);
    }

    private @Nullable PersonKey keyFor(Accompaniment state, Sent sent) {
        if (state instanceof Opened opened) {
            return persons.keyOf(opened.person());
        }
        return sent.told().event() instanceof AccompanimentOpened opening
                ? persons.admit(pseudonyms.of(sent.key().source(), opening.person()))
                : null;
    }

    /// What the corrected event's own type has against the replacement.
    private static List<Violation> violations(Accompaniment state, Told told, String source) {
        Entry target = target(state, told, source);
        if (target == null || !(told.event() instanceof EventCorrected correction)
                || !(correction.replacement() instanceof Replacement.Unread unread)) {
            return List.of();
        }
        return EventSchemas.violations(typeOf(target), EventJson.MAPPER.valueToTree(unread.data())).stream()
                .map(violation -> violation.under("/data/replacement/data")).toList();
    }

    private Told replacementRead(Accompaniment state, Told told, String source) {
        Entry target = target(state, told, source);
        if (target == null || !(told.event() instanceof EventCorrected correction)) {
            return told;
        }
        EventCorrected read = EventJson.read(correction, typeOf(target), target.effective().occurredAt());
        return Sealing.pseudonymise(told.with(read, told.links()), source, pseudonyms);
    }

    private static @Nullable Entry target(Accompaniment state, Told told, String source) {
        for (Link link : told.links()) {
            if (link.type() == LinkType.CORRECTS) {
                return state.find(link.to(), source);
            }
        }
        return null;
    }

    /// In the version the target was told in: whoever corrects it speaks of what was recorded.
    private static EventType typeOf(Entry entry) {
        return Catalogue.of(entry.told());
    }
}
