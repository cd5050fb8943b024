package org.clairevoie.query.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.EventContested;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.EventRef;
import org.clairevoie.events.EventRetracted;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkAsserted;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.LinkWithdrawn;
import org.clairevoie.events.Precision;
import org.clairevoie.events.RecordedBy;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Told;
import org.jspecify.annotations.Nullable;

/// Writes a journey for a test: days count from the opening, and everything is recorded as it happens unless said otherwise.
public final class JourneyWriter {
    public static final OffsetDateTime OPENING = OffsetDateTime.parse("2026-01-05T09:00:00+01:00");

    private final List<RecordedEvent> events = new ArrayList<>();
    private final UUID journey;
    private double happens;
    private @Nullable Double recorded;
    private @Nullable Double entered;
    private Initiator initiator = Initiator.UNKNOWN;
    private Precision precision = Precision.INSTANT;

    private JourneyWriter(UUID journey) {
        this.journey = journey;
    }

    public static JourneyWriter opened() {
        return opened(7);
    }

    /// One of several journeys, whose events have names of their own.
    public static JourneyWriter opened(long number) {
        return opened(number, 0, AccompanimentOpened.Scheme.RSA, "93066");
    }

    /// One that the log came to know later, while its sender had entered it at once.
    public static JourneyWriter opened(long number, double recordedOn, AccompanimentOpened.Scheme scheme, String territory) {
        JourneyWriter writer = new JourneyWriter(new UUID(number, 0));
        writer.recordedOn(recordedOn).enteredOn(0).tells(new AccompanimentOpened(
                "person-" + number, scheme, AccompanimentOpened.Orientation.SOCIO_PROFESSIONAL,
                AccompanimentOpened.EntryMode.CHOSEN, territory, null));
        return writer.on(0);
    }

    /// What follows happens this many days after the opening, and is recorded then.
    public JourneyWriter on(double day) {
        happens = day;
        recorded = null;
        entered = null;
        return this;
    }

    public JourneyWriter recordedOn(double day) {
        recorded = day;
        return this;
    }

    public JourneyWriter enteredOn(double day) {
        entered = day;
        return this;
    }

    /// On whose initiative the next event alone is.
    public JourneyWriter by(Initiator who) {
        initiator = who;
        return this;
    }

    /// How exactly the next event alone is known.
    public JourneyWriter to(Precision exactness) {
        precision = exactness;
        return this;
    }

    public UUID tells(AccompanimentEvent event, Link... links) {
        return tells(told(event, links));
    }

    /// The same journey with one more event, for tests that name none.
    public JourneyWriter tellsAlso(AccompanimentEvent event, Link... links) {
        tells(event, links);
        return this;
    }

    public UUID tells(Told told) {
        return append(told);
    }

    private Told told(AccompanimentEvent event, Link... links) {
        Told told = new Told(
                event, at(happens), precision, null, initiator, List.of(links), entered == null ? null : at(entered), null, null);
        initiator = Initiator.UNKNOWN;
        precision = Precision.INSTANT;
        return told;
    }

    public UUID corrects(UUID target, AccompanimentEvent event, Link... links) {
        return corrects(target, Told.of(event, told(target).occurredAt(), links));
    }

    public UUID corrects(UUID target, Told replacement) {
        return tells(new EventCorrected(replacement, null), Link.to(LinkType.CORRECTS, target));
    }

    public UUID retracts(UUID target) {
        return tells(new EventRetracted(null), Link.to(LinkType.RETRACTS, target));
    }

    public UUID contests(UUID target) {
        return tells(new EventContested(null), Link.to(LinkType.CONTESTS, target));
    }

    public UUID links(UUID from, LinkType type, UUID to) {
        return tells(new LinkAsserted(EventRef.to(from), type, EventRef.to(to)));
    }

    public UUID unlinks(UUID from, LinkType type, UUID to) {
        return tells(new LinkWithdrawn(EventRef.to(from), type, EventRef.to(to)));
    }

    public Told told(UUID eventId) {
        return events.stream().filter(event -> event.eventId().equals(eventId)).findFirst().orElseThrow().told();
    }

    public UUID id() {
        return journey;
    }

    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    public JourneyHistory history() {
        return JourneyHistory.of(events);
    }

    /// Everything known, as of the last event.
    public JourneyAsOf now() {
        return history().asOf(null, null, KnownClock.RECORDED);
    }

    public JourneyAsOf happenedBy(double day) {
        return history().asOf(instant(day), null, KnownClock.RECORDED);
    }

    public JourneyAsOf knownBy(double day) {
        return history().asOf(null, instant(day), KnownClock.RECORDED);
    }

    /// Everything known, read on a day that may come after the last event.
    public JourneyAsOf readOn(double day) {
        return history().asOf(instant(day), instant(day), KnownClock.RECORDED);
    }

    public static OffsetDateTime at(double day) {
        return OPENING.plusSeconds(Math.round(day * 86_400));
    }

    public static Instant instant(double day) {
        return at(day).toInstant();
    }

    private UUID append(Told told) {
        int sequence = events.size();
        UUID eventId = new UUID(journey.getMostSignificantBits(), sequence + 1L);
        Instant wanted = instant(recorded == null ? happens : recorded);
        Instant last = events.isEmpty() ? wanted : events.getLast().recordedAt();
        events.add(new RecordedEvent(
                1000 + sequence, journey, sequence, eventId, new EventKey("https://frontline.example", journey.getMostSignificantBits() + "-" + sequence), told,
                wanted.isBefore(last) ? last : wanted, new RecordedBy("actor", "frontline", null), "tag", List.of()));
        return eventId;
    }
}
