package org.clairevoie.deploy.demo.journeys;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.clairevoie.deploy.demo.draws.Dice;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.EventRef;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkAsserted;

/// When each event of a journey was entered: mostly the same day, sometimes months later, never before what it names was.
final class EntryTimes {
    private final Dice dice;
    private final OffsetDateTime anchor;
    private final Map<EventKey, OffsetDateTime> entered = new HashMap<>();
    private OffsetDateTime floor;

    EntryTimes(Dice dice, OffsetDateTime anchor, OffsetDateTime floor) {
        this.dice = dice;
        this.anchor = anchor;
        this.floor = floor;
    }

    OffsetDateTime of(EventKey key) {
        return entered.getOrDefault(key, floor);
    }

    /// Nothing drawn from here on comes before this one.
    void standOn(EventKey key) {
        floor = of(key);
    }

    OffsetDateTime draw(EventKey key, OffsetDateTime happened, AccompanimentEvent event, Link... links) {
        OffsetDateTime known = latest(happened.plus(delay(event)), floor);
        for (Link link : links) {
            known = latest(known, of(link.to(), key));
        }
        if (event instanceof LinkAsserted late) {
            known = latest(known, latest(of(late.from(), key), of(late.to(), key)));
        }
        OffsetDateTime drawn = known.isAfter(anchor) ? anchor : known;
        entered.put(key, drawn);
        return drawn;
    }

    /// Six in ten within hours, three within days, one within a month; one in fifty within months.
    private Duration delay(AccompanimentEvent event) {
        if (event instanceof AccompanimentOpened) {
            return Duration.ofMinutes(dice.between(5, 60));
        }
        return switch (dice.between(0, 9)) {
            case 0, 1, 2, 3, 4, 5 -> hours(0, 8);
            case 6, 7 -> hours(0, 24);
            case 8 -> hours(4, 24 * 5);
            default -> dice.chance(0.2) ? hours(24 * 30, 24 * 110) : hours(24, 24 * 30);
        };
    }

    private OffsetDateTime of(EventRef ref, EventKey from) {
        EventKey key = ref.keyFrom(from.source());
        return key == null ? floor : of(key);
    }

    private Duration hours(int least, int most) {
        return Duration.ofMinutes(dice.between(least * 60 + 3, most * 60 + 10));
    }

    private static OffsetDateTime latest(OffsetDateTime one, OffsetDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
