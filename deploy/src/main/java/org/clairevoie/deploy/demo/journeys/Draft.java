package org.clairevoie.deploy.demo.journeys;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.deploy.demo.draws.Codes;
import org.clairevoie.deploy.demo.draws.Dice;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.events.AccompanimentClosed;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.AccompanimentPaused;
import org.clairevoie.events.AccompanimentReopened;
import org.clairevoie.events.AccompanimentResumed;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.Precision;
import org.clairevoie.events.Told;
import org.jspecify.annotations.Nullable;

/// One journey being written, from the day it opens. Its clock only goes forward, so that whatever an event links to had
/// happened before it; when each event was *entered* is drawn beside, and never before what it names was.
final class Draft {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    final Dice dice;
    /// From 0, services side by side, to 1, one service made with the person: who authors, and what is linked to what.
    final double integration;
    final String source;
    final String person;
    private final UUID accompanimentId;
    private final String prefix;
    private final OffsetDateTime anchor;
    private final LocalDate openedOn;
    private final EntryTimes entryTimes;
    private final List<SyntheticEvent> written = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, List<Runnable>> agenda = new HashMap<>();
    private int week;
    private OffsetDateTime clock;
    private OffsetDateTime boundSince;

    Draft(long seed, int number, Instant anchor) {
        this.dice = Dice.of(seed, number);
        this.accompanimentId = dice.uuid();
        this.prefix = seed + "-" + number;
        this.person = "personne-synthetique-" + prefix;
        this.source = dice.one(Codes.SOURCES);
        this.integration = dice.among(dice.between(0.0, 0.15), dice.between(0.3, 0.7), dice.between(0.85, 1.0));
        this.anchor = anchor.atZone(PARIS).toOffsetDateTime();
        this.openedOn = this.anchor.toLocalDate().minusDays(dice.between(20, 900));
        this.clock = morning(openedOn);
        this.boundSince = clock;
        this.entryTimes = new EntryTimes(dice, this.anchor, clock);
    }

    List<SyntheticEvent> written() {
        return List.copyOf(written);
    }

    int week() {
        return week;
    }

    OffsetDateTime now() {
        return clock;
    }

    OffsetDateTime enteredAt(SyntheticEvent event) {
        return entryTimes.of(event.key());
    }

    /// A day of the given week after the opening, at working hours; false once that lies in the future.
    boolean reachWeek(int number) {
        week = number;
        return reach(openedOn.plusWeeks(number).plusDays(dice.between(0, 6)));
    }

    boolean reach(LocalDate day) {
        int weekend = Math.max(0, day.getDayOfWeek().getValue() - 5);
        OffsetDateTime then = morning(day.minusDays(weekend));
        if (then.isAfter(anchor.minusDays(2))) {
            return false;
        }
        clock = then.isAfter(clock) ? then : clock;
        return true;
    }

    void inWeeks(int weeks, Runnable what) {
        agenda.computeIfAbsent(week + weeks, _ -> new ArrayList<>()).add(what);
    }

    void doWhatIsDue() {
        List.copyOf(agenda.getOrDefault(week, List.of())).forEach(Runnable::run);
    }

    SyntheticEvent write(Initiator initiator, AccompanimentEvent event, Link... links) {
        return writeFrom(source, initiator, event, links);
    }

    SyntheticEvent writeFrom(String sender, Initiator initiator, AccompanimentEvent event, Link... links) {
        String name = Catalogue.of(event).name();
        EventKey key = new EventKey(sender, prefix + "-" + name + "-" + numbers.merge(name, 1, Integer::sum));
        boolean day = mayBeOfADay(event, links) && dice.chance(0.07);
        OffsetDateTime happened = day ? startOfToday() : clock;
        OffsetDateTime known = entryTimes.draw(key, clock, event, links);
        Told told = new Told(event, happened, day ? Precision.DAY : Precision.INSTANT, null, initiator, List.of(links), known,
                dice.chance(0.3) ? dice.between(15, 240) : null, null);
        SyntheticEvent noted = new SyntheticEvent(accompanimentId, key, told);
        written.add(noted);
        clock = clock.plusMinutes(dice.between(6, 40));
        return noted;
    }

    /// Nothing that comes after this one may be entered before it: an opening, a pause, a closure, a reopening.
    void standsOn(SyntheticEvent event) {
        boundSince = event.told().occurredAt();
        entryTimes.standOn(event.key());
    }

    <T extends AccompanimentEvent> @Nullable SyntheticEvent last(Class<T> type) {
        return written.stream().filter(event -> event.told().is(type)).reduce((_, later) -> later).orElse(null);
    }

    /// Who brings something about: with the person where the journey is made with the person.
    Initiator initiator() {
        if (dice.chance(0.05)) {
            return Initiator.UNKNOWN;
        }
        return dice.chance(0.15 + 0.75 * integration)
                ? dice.among(Initiator.JOINT, Initiator.PERSON)
                : dice.among(Initiator.COUNSELLOR, Initiator.COUNSELLOR, Initiator.ORGANISATION);
    }

    static Link link(LinkType type, SyntheticEvent cause) {
        return new Link(type, cause.ref());
    }

    /// A day begins at midnight: before its causes of that morning, or before the reopening. Where that would matter, the
    /// hour is known. So it is for what bounds the journey: a closure at midnight would shut out its own last morning.
    private boolean mayBeOfADay(AccompanimentEvent event, Link... links) {
        boolean bounds = event instanceof AccompanimentClosed || event instanceof AccompanimentPaused
                || event instanceof AccompanimentResumed || event instanceof AccompanimentReopened;
        return links.length == 0 && !bounds && startOfToday().isAfter(boundSince);
    }

    private OffsetDateTime startOfToday() {
        return clock.truncatedTo(ChronoUnit.DAYS);
    }

    private OffsetDateTime morning(LocalDate day) {
        return day.atTime(9, 0).plusMinutes(dice.between(0, 300)).atZone(PARIS).toOffsetDateTime();
    }
}
