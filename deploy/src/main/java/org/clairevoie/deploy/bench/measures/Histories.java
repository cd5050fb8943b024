package org.clairevoie.deploy.bench.measures;

import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clairevoie.deploy.bench.figures.Goal;
import org.clairevoie.deploy.bench.figures.Latencies;
import org.clairevoie.deploy.bench.figures.Results;
import org.clairevoie.deploy.bench.load.ClosedLoop;
import org.clairevoie.deploy.bench.load.KeptConnection;
import org.clairevoie.deploy.bench.load.Lanes;
import org.clairevoie.deploy.bench.load.Postings;
import org.clairevoie.deploy.bench.load.Requests;
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

/// The full history of a journey of a thousand events, page after page.
public final class Histories {
    private static final int EVENTS = 1000;
    private static final int PAGE = 500;
    private static final UUID JOURNEY = UUID.fromString("0192d3a0-0000-7000-8000-0000000003e8");
    private static final OffsetDateTime OPENED = OffsetDateTime.parse("2024-01-08T09:00:00+01:00");
    private final Sizes sizes;
    private final Results results;

    public Histories(Sizes sizes, Results results) {
        this.sizes = sizes;
        this.results = results;
    }

    public void run(URI ours) throws IOException {
        results.phase("full histories");
        ClosedLoop.drain(ours, new Lanes(new Postings(List.of(journey())).batches(1, PAGE, "/events")), sizes.timed().multipliedBy(4));
        Latencies latencies = new Latencies();
        try (KeptConnection connection = KeptConnection.to(ours)) {
            for (int read = 0; read < sizes.probes(); read++) {
                long start = System.nanoTime();
                history(connection);
                if (read >= sizes.probes() / 5) {
                    latencies.add(System.nanoTime() - start);
                }
            }
        }
        results.add("full history of 1,000 events, without proofs (none are built yet)", "ours", latencies.toString(),
                Goal.atMost(150, latencies.millis(99), "ms, p99"));
    }

    private static void history(KeptConnection connection) throws IOException {
        for (int after = 0; after < EVENTS; after += PAGE) {
            int status = connection.exchange(Requests.get("/audit/journeys/" + JOURNEY + "?limit=" + PAGE + "&after=" + after)).status();
            if (status != 200) {
                throw new IOException("a history was answered " + status);
            }
        }
    }

    private static List<SyntheticEvent> journey() {
        List<SyntheticEvent> events = new ArrayList<>();
        events.add(event(0, new AccompanimentOpened("personne-longue", Scheme.RSA, Orientation.SOCIO_PROFESSIONAL, EntryMode.PRESCRIBED, "62498", null)));
        for (int number = 1; number < EVENTS; number++) {
            events.add(event(number, new InterviewHeld("conseiller-banc", InterviewHeld.Mode.PHONE, InterviewHeld.Setting.INDIVIDUAL, 15,
                    List.of("trouver-un-emploi"), InterviewHeld.Purpose.ACCOMPANIMENT, true, null)));
        }
        return events;
    }

    private static SyntheticEvent event(int number, AccompanimentEvent event) {
        OffsetDateTime happened = OPENED.plusHours(12L * number);
        return new SyntheticEvent(JOURNEY, new EventKey("https://banc.demo.example/suivi", "history-" + number),
                new Told(event, happened, Precision.INSTANT, null, Initiator.COUNSELLOR, List.of(), happened, null, null));
    }
}
