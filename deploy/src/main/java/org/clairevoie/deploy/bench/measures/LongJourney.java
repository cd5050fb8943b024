package org.clairevoie.deploy.bench.measures;

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
import org.clairevoie.events.Initiator;
import org.clairevoie.events.InterviewHeld;
import org.clairevoie.events.Precision;
import org.clairevoie.events.Told;

/// A journey of very many interviews, three hours apart.
final class LongJourney {
    private static final OffsetDateTime OPENED = OffsetDateTime.parse("2024-01-08T09:00:00+01:00");
    private static final int HOURS_APART = 3;

    private LongJourney() {}

    static List<SyntheticEvent> of(UUID id, int events) {
        List<SyntheticEvent> journey = new ArrayList<>();
        journey.add(event(id, 0, new AccompanimentOpened(
                "personne-" + id, Scheme.RSA, Orientation.SOCIO_PROFESSIONAL, EntryMode.PRESCRIBED, "62498", null)));
        for (int number = 1; number < events; number++) {
            journey.add(event(id, number, new InterviewHeld("conseiller-banc", InterviewHeld.Mode.PHONE, InterviewHeld.Setting.INDIVIDUAL, 15,
                    List.of("trouver-un-emploi"), InterviewHeld.Purpose.ACCOMPANIMENT, true, null)));
        }
        return journey;
    }

    private static SyntheticEvent event(UUID id, int number, AccompanimentEvent event) {
        OffsetDateTime happened = OPENED.plusHours((long) HOURS_APART * number);
        return new SyntheticEvent(id, new EventKey("https://banc.demo.example/suivi", id + "-" + number),
                new Told(event, happened, Precision.INSTANT, null, Initiator.COUNSELLOR, List.of(), happened, null, null));
    }
}
