package org.clairevoie.deploy.demo;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.AccompanimentOpened.EntryMode;
import org.clairevoie.events.AccompanimentOpened.Orientation;
import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.EventRef;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkAsserted;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.PersonInformed;
import org.clairevoie.events.Precision;
import org.clairevoie.events.Told;
import org.clairevoie.events.Understood;

/// Writes one twin: an event a week, entered within the hour.
final class TwinPen {
    private static final String SOURCE = "https://jumeaux.demo.example/suivi";
    private static final OffsetDateTime OPENED = OffsetDateTime.parse("2025-03-03T09:00:00+01:00");

    private final UUID accompanimentId;
    private final String twin;
    final List<SyntheticEvent> written = new ArrayList<>();

    TwinPen(UUID accompanimentId, String twin) {
        this.accompanimentId = accompanimentId;
        this.twin = twin;
    }

    void open() {
        write(0, "opened", Initiator.ORGANISATION, new AccompanimentOpened("personne-jumelle-" + twin, Scheme.RSA,
                Orientation.SOCIO_PROFESSIONAL, EntryMode.PRESCRIBED, "62498", null));
        written.add(event("informed", OPENED.plusHours(1), OPENED.plusHours(2), Initiator.COUNSELLOR,
                new PersonInformed("2020-02", "fr", Understood.YES)));
    }

    void write(int week, String name, Initiator initiator, AccompanimentEvent event, Link... links) {
        OffsetDateTime when = OPENED.plusWeeks(week);
        written.add(event(name, when, when.plusHours(1), initiator, event, links));
    }

    void assertLink(String from, LinkType type, String to) {
        OffsetDateTime when = OPENED.plusWeeks(30).plusMinutes(written.size());
        written.add(event("link-" + (written.size() + 1), when, when, Initiator.COUNSELLOR,
                new LinkAsserted(link(type, from).to(), type, link(type, to).to())));
    }

    Link[] links(boolean linked, LinkType type, String to) {
        return linked ? new Link[] {link(type, to)} : new Link[0];
    }

    Link[] links(boolean linked, LinkType one, String toOne, LinkType other, String toOther) {
        return linked ? new Link[] {link(one, toOne), link(other, toOther)} : new Link[0];
    }

    private Link link(LinkType type, String to) {
        return new Link(type, new EventRef(SOURCE, id(to), null));
    }

    private String id(String name) {
        return "twin-" + twin + "-" + name;
    }

    private SyntheticEvent event(String name, OffsetDateTime happened, OffsetDateTime entered, Initiator initiator,
            AccompanimentEvent event, Link... links) {
        return new SyntheticEvent(accompanimentId, new EventKey(SOURCE, id(name)),
                new Told(event, happened, Precision.INSTANT, null, initiator, List.of(links), entered, null, null));
    }
}
