package org.clairevoie.query.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Told;
import org.jspecify.annotations.Nullable;

/// From versions and links to the view: everything known by the date, then cut at the happened one.
final class Fold {
    private final Versions versions;
    private final Instant knownBy;
    private final KnownClock clock;
    private final JourneyHistory history;
    private final List<RecordedEvent> events;
    private final Instant[] happened;
    private final @Nullable Standing[] standing;

    Fold(Versions versions, Instant knownBy, KnownClock clock, JourneyHistory history) {
        this.versions = versions;
        this.knownBy = knownBy;
        this.clock = clock;
        this.history = history;
        events = history.events();
        happened = new Instant[events.size()];
        standing = new @Nullable Standing[events.size()];
    }

    JourneyAsOf view(Instant happenedBy) {
        List<RecordedEvent> acts = new ArrayList<>();
        List<Integer> told = inHappenedOrder(acts);
        List<Arrival> arrivals = Arrivals.of(versions, history);
        boolean[] flagged = withRetractedCause(arrivals);
        List<Standing> stand = standings(told, flagged, false);
        List<Standing> takenBack = standings(told, flagged, true);
        UUID accompaniment = events.getFirst().accompanimentId();
        return new JourneyAsOf(accompaniment, happenedBy, knownBy, clock, position(), stand, links(arrivals), takenBack, acts)
                .until(happenedBy);
    }

    /// The ranks of what is known, the acts about the record set apart.
    private List<Integer> inHappenedOrder(List<RecordedEvent> acts) {
        List<Integer> told = new ArrayList<>(events.size());
        for (int rank = 0; rank < events.size(); rank++) {
            if (!versions.known(rank)) {
                continue;
            }
            if (Versions.isAboutTheRecord(events.get(rank).event())) {
                acts.add(events.get(rank));
            } else {
                happened[rank] = Happened.at(versions.told(rank));
                told.add(rank);
            }
        }
        told.sort(Comparator.comparing(rank -> happened[rank]));
        return told;
    }

    private long position() {
        long position = -1;
        for (int rank = 0; rank < events.size(); rank++) {
            position = versions.known(rank) ? Math.max(position, events.get(rank).position()) : position;
        }
        return position;
    }

    private boolean[] withRetractedCause(List<Arrival> arrivals) {
        boolean[] flagged = new boolean[events.size()];
        for (Arrival arrival : arrivals) {
            if (arrival.effect() >= 0 && arrival.cause() >= 0 && versions.retracted(arrival.cause())) {
                flagged[arrival.effect()] = true;
            }
        }
        return flagged;
    }

    private List<Standing> standings(List<Integer> told, boolean[] flagged, boolean retracted) {
        List<Standing> chosen = new ArrayList<>(retracted ? 0 : told.size());
        for (int rank : told) {
            if (versions.retracted(rank) == retracted) {
                chosen.add(standing(rank, retracted ? -1 : chosen.size(), flagged[rank]));
            }
        }
        return chosen;
    }

    private Standing standing(int rank, int place, boolean flagged) {
        RecordedEvent recorded = events.get(rank);
        Told told = versions.told(rank);
        Standing built = new Standing(
                place, recorded, told, happened[rank], clock.knownAt(recorded), correctedBy(rank), versions.contested(rank), flagged);
        standing[rank] = place < 0 ? null : built;
        return built;
    }

    private @Nullable UUID correctedBy(int rank) {
        int correction = versions.correction(rank);
        return correction < 0 ? null : events.get(correction).eventId();
    }

    private List<StandingLink> links(List<Arrival> arrivals) {
        List<StandingLink> links = new ArrayList<>(arrivals.size());
        for (Arrival arrival : arrivals) {
            Standing effect = stands(arrival.effect());
            Standing cause = stands(arrival.cause());
            if (effect != null && cause != null) {
                links.add(link(arrival, effect, cause));
            }
        }
        return links;
    }

    private @Nullable Standing stands(int rank) {
        return rank < 0 ? null : standing[rank];
    }

    /// A cause that happened after its effect does not count, both taken from the start of their period as the rule does.
    private StandingLink link(Arrival arrival, Standing effect, Standing cause) {
        RecordedEvent broughtBy = events.get(arrival.broughtBy());
        boolean counted = !cause.happenedAt().isAfter(effect.happenedAt());
        UUID assertedBy = arrival.broughtBy() == arrival.effect() ? null : broughtBy.eventId();
        return new StandingLink(effect, arrival.type(), cause, clock.knownAt(broughtBy), assertedBy, counted);
    }
}
