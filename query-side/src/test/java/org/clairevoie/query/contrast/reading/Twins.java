package org.clairevoie.query.contrast.reading;

import static org.clairevoie.query.history.Facts.adjustment;
import static org.clairevoie.query.history.Facts.contextWork;
import static org.clairevoie.query.history.Facts.coordination;
import static org.clairevoie.query.history.Facts.interview;
import static org.clairevoie.query.history.Facts.partner;
import static org.clairevoie.query.history.Facts.resource;
import static org.clairevoie.query.history.Facts.service;
import static org.clairevoie.query.history.Facts.strategy;
import static org.clairevoie.query.history.Facts.trial;
import static org.clairevoie.query.history.Facts.verbatim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.Author;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.ResourceIdentified;
import org.clairevoie.query.history.JourneyWriter;

/// The contrast twins of the domain: the same services, interview, coordination and counsellors, and opposite readings.
public final class Twins {
    public enum Linked { AT_ONCE, AFTERWARDS, NEVER }

    private record Late(UUID from, LinkType type, UUID to) {}

    private final JourneyWriter journey = JourneyWriter.opened();
    private final List<Late> late = new ArrayList<>();
    private final Linked linked;
    private double day;

    private Twins(Linked linked) {
        this.linked = linked;
    }

    /// I: every service is linked to what the person brought.
    public static JourneyWriter integrated() {
        return new Twins(Linked.AT_ONCE).write();
    }

    /// J: the same services, coordination and interview, no strategy, no causal link.
    public static JourneyWriter juxtaposed() {
        return new Twins(Linked.NEVER).write();
    }

    /// I, but its links are posted after everything else, on day 60; only the strategies' own must-links came with them.
    public static JourneyWriter integratedAfterwards() {
        return new Twins(Linked.AFTERWARDS).write();
    }

    private JourneyWriter write() {
        boolean isJ = linked == Linked.NEVER;
        UUID e1 = tells(resource(isJ ? ResourceIdentified.DiscoveredBy.COUNSELLOR : ResourceIdentified.DiscoveredBy.JOINT));
        UUID e2 = tells(verbatim(), Link.to(LinkType.BECAUSE_OF, e1));
        UUID e3 = isJ ? e2 : must(strategy(Author.JOINT), Link.to(LinkType.USES_RESOURCE, e1), Link.to(LinkType.BECAUSE_OF, e2));
        UUID e4 = tells(partner(), Link.to(LinkType.PART_OF_STRATEGY, e3), Link.to(LinkType.BECAUSE_OF, e2));
        tells(service(), Link.to(LinkType.PART_OF_STRATEGY, e3));
        UUID e6 = tells(contextWork(), Link.to(LinkType.PART_OF_STRATEGY, e3));
        UUID e7 = tells(coordination(true, 45), Link.to(LinkType.BECAUSE_OF, e4));
        tells(trial(), Link.to(LinkType.BECAUSE_OF, e6), Link.to(LinkType.RESULTS_FROM, e7));
        tells(interview("A", 40));
        if (!isJ) {
            must(adjustment(Author.JOINT), Link.to(LinkType.BECAUSE_OF, e7), Link.to(LinkType.PART_OF_STRATEGY, e3));
        }
        late.forEach(link -> journey.on(60).links(link.from(), link.type(), link.to()));
        return journey;
    }

    private UUID must(AccompanimentEvent event, Link... links) {
        day++;
        return journey.on(day).tells(event, links);
    }

    private UUID tells(AccompanimentEvent event, Link... links) {
        day++;
        UUID told = journey.on(day).tells(event, linked == Linked.AT_ONCE ? links : new Link[0]);
        if (linked == Linked.AFTERWARDS) {
            for (Link link : links) {
                late.add(new Late(told, link.type(), Objects.requireNonNull(link.target())));
            }
        }
        return told;
    }
}
