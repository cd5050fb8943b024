package org.clairevoie.deploy.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.clairevoie.deploy.demo.journeys.SyntheticCohort;
import org.clairevoie.deploy.demo.posting.CloudEventJson;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;

/// A synthetic cohort as it goes over the wire. Journeys advance side by side, as in life: the next event of one comes
/// after one of each of the others. Different seeds share no journey and no event.
///
/// @param journeys each in the order it must be posted, its opening first
public record Postings(List<List<SyntheticEvent>> journeys) {
    private static final String EVENTS = "/events";
    private static final Instant ANCHOR = Instant.parse("2026-04-01T00:00:00Z");

    public static Postings of(long seed, int journeys) {
        return new Postings(new SyntheticCohort(seed, journeys, ANCHOR).journeys().toList());
    }

    /// Whole journeys until there are so many events.
    public static Postings ofEvents(long seed, int events) {
        List<List<SyntheticEvent>> journeys = new ArrayList<>();
        int count = 0;
        Iterator<List<SyntheticEvent>> cohort = new SyntheticCohort(seed, events, ANCHOR).journeys().iterator();
        while (count < events && cohort.hasNext()) {
            journeys.add(cohort.next());
            count += journeys.getLast().size();
        }
        return new Postings(journeys);
    }

    /// A request, and the journey it goes to. Never compared.
    @SuppressWarnings("ArrayRecordComponent")
    public record Probe(UUID accompanimentId, byte[] request) {}

    public int events() {
        return journeys.stream().mapToInt(List::size).sum();
    }

    public Lanes openings(int clients) {
        return new Lanes(dealt(clients).stream().map(dealt -> dealt.stream().map(journey -> request(journey.getFirst())).toList()).toList());
    }

    /// All but the openings.
    public List<Probe> probes() {
        return interleaved(journeys).stream().map(event -> new Probe(event.accompanimentId(), request(event))).toList();
    }

    /// All but the openings.
    public List<byte[]> interleaved() {
        return interleaved(journeys).stream().map(Postings::request).toList();
    }

    /// All but the openings, every journey in one client's hands.
    public List<List<byte[]>> lanes(int clients) {
        return lanes(clients, EVENTS);
    }

    public List<List<byte[]>> lanes(int clients, String path) {
        return dealt(clients).stream().map(dealt -> interleaved(dealt).stream().map(event -> request(event, path)).toList()).toList();
    }

    /// Everything, in batches of whole journeys.
    public List<List<byte[]>> batches(int clients, int most, String path) {
        return dealt(clients).stream().map(dealt -> chunks(dealt, most).stream()
                .map(batch -> Requests.post(path, Requests.BATCH, CloudEventJson.batch(batch).toString().getBytes(StandardCharsets.UTF_8)))
                .toList()).toList();
    }

    /// Everything, an event a line, for each client.
    public List<byte[]> lines(int clients) {
        return dealt(clients).stream().map(dealt -> {
            StringBuilder lines = new StringBuilder();
            dealt.forEach(journey -> journey.forEach(event -> lines.append(CloudEventJson.of(event)).append('\n')));
            return lines.toString().getBytes(StandardCharsets.UTF_8);
        }).toList();
    }

    private List<List<List<SyntheticEvent>>> dealt(int clients) {
        List<List<List<SyntheticEvent>>> hands = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            List<List<SyntheticEvent>> hand = new ArrayList<>();
            for (int journey = client; journey < journeys.size(); journey += clients) {
                hand.add(journeys.get(journey));
            }
            hands.add(hand);
        }
        return hands;
    }

    private static List<SyntheticEvent> interleaved(List<List<SyntheticEvent>> journeys) {
        List<SyntheticEvent> all = new ArrayList<>();
        int longest = journeys.stream().mapToInt(List::size).max().orElse(0);
        for (int step = 1; step < longest; step++) {
            for (List<SyntheticEvent> journey : journeys) {
                if (step < journey.size()) {
                    all.add(journey.get(step));
                }
            }
        }
        return all;
    }

    private static List<List<SyntheticEvent>> chunks(List<List<SyntheticEvent>> journeys, int most) {
        List<SyntheticEvent> all = journeys.stream().flatMap(List::stream).toList();
        List<List<SyntheticEvent>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += most) {
            chunks.add(all.subList(from, Math.min(from + most, all.size())));
        }
        return chunks;
    }

    private static byte[] request(SyntheticEvent event) {
        return request(event, EVENTS);
    }

    private static byte[] request(SyntheticEvent event, String path) {
        return Requests.post(path, Requests.ONE, CloudEventJson.of(event).toString().getBytes(StandardCharsets.UTF_8));
    }
}
