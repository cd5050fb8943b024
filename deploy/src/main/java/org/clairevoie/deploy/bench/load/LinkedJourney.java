package org.clairevoie.deploy.bench.load;

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
import org.clairevoie.events.BarrierRecorded;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.InterviewHeld;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.PersonSpoke;
import org.clairevoie.events.Precision;
import org.clairevoie.events.ServicePrescribed;
import org.clairevoie.events.Told;

/// A journey of very many events of several kinds, three hours apart: what the person says results from an interview, and two services in
/// three are prescribed because of it, so that a page has hundreds of lines to draw.
public final class LinkedJourney {
    private static final OffsetDateTime OPENED = OffsetDateTime.parse("2024-01-08T09:00:00+01:00");
    private static final int HOURS_APART = 3;
    private static final int KINDS = 4;
    private final UUID id;
    private final List<SyntheticEvent> events = new ArrayList<>();

    private LinkedJourney(UUID id) {
        this.id = id;
    }

    public static List<SyntheticEvent> of(UUID id, int events) {
        LinkedJourney journey = new LinkedJourney(id);
        journey.tell(new AccompanimentOpened("personne-" + id, Scheme.RSA, Orientation.SOCIO_PROFESSIONAL, EntryMode.PRESCRIBED, "62498", null));
        while (journey.events.size() < events) {
            journey.next(journey.events.size());
        }
        return journey.events;
    }

    private void next(int number) {
        switch (number % KINDS) {
            case 1 -> tell(new InterviewHeld("conseiller-banc", InterviewHeld.Mode.PHONE, InterviewHeld.Setting.INDIVIDUAL, 15,
                    List.of("trouver-un-emploi"), InterviewHeld.Purpose.ACCOMPANIMENT, true, null));
            case 2 -> tell(new PersonSpoke(PersonSpoke.Kind.WISH, null, null, PersonSpoke.Authorship.VERBATIM), to(LinkType.RESULTS_FROM));
            case 3 -> tell(new ServicePrescribed(null, ServicePrescribed.Kind.ATELIER, null, 2, false, 3.5, 4), causes(number));
            default -> tell(new BarrierRecorded(null, BarrierRecorded.Stance.NEGOTIABLE, null));
        }
    }

    private Link[] causes(int number) {
        return number / KINDS % 3 == 0 ? new Link[0] : new Link[] {to(LinkType.BECAUSE_OF)};
    }

    /// The event just before.
    private Link to(LinkType type) {
        return new Link(type, events.getLast().ref());
    }

    private void tell(AccompanimentEvent event, Link... links) {
        OffsetDateTime happened = OPENED.plusHours((long) HOURS_APART * events.size());
        events.add(new SyntheticEvent(id, new EventKey("https://banc.demo.example/suivi", id + "-" + events.size()),
                new Told(event, happened, Precision.INSTANT, null, Initiator.COUNSELLOR, List.of(links), happened, null, null)));
    }
}
