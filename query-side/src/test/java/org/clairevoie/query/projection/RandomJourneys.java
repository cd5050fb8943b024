package org.clairevoie.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.clairevoie.events.AccompanimentPaused;
import org.clairevoie.events.AccompanimentResumed;
import org.clairevoie.events.Author;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;

/// Journeys of many shapes, the same for the same seed: late entries, links, corrections and retractions among them.
public final class RandomJourneys {
    private static final int MOST_MOVES = 14;
    private final Random random;

    private RandomJourneys(long seed) {
        random = new Random(seed);
    }

    /// Numbered from 1; the acts of all of them, to be appended in the order of their recording.
    public static List<RecordedEvent> of(long seed, int journeys) {
        RandomJourneys writer = new RandomJourneys(seed);
        return LongStream.rangeClosed(1, journeys).mapToObj(writer::journey).flatMap(journey -> journey.events().stream()).toList();
    }

    private JourneyWriter journey(long number) {
        JourneyWriter journey = JourneyWriter.opened(number);
        List<UUID> interviews = new ArrayList<>(List.of(journey.on(1).tells(Facts.interview("A", 45))));
        int moves = 3 + random.nextInt(MOST_MOVES);
        for (int move = 0; move < moves; move++) {
            double recorded = 2 + move + random.nextDouble();
            journey.on(recorded - random.nextInt(3)).recordedOn(recorded);
            UUID interview = interviews.get(random.nextInt(interviews.size()));
            move(journey, interview, interviews);
        }
        return journey;
    }

    private void move(JourneyWriter journey, UUID interview, List<UUID> interviews) {
        switch (random.nextInt(9)) {
            case 0 -> journey.tells(Facts.service(), Link.to(LinkType.RESULTS_FROM, interview));
            case 1 -> journey.corrects(interview, Facts.interview("B", 1 + random.nextInt(480)));
            case 2 -> journey.tells(Facts.strategy(Author.JOINT), Link.to(LinkType.BECAUSE_OF, interview));
            case 3 -> journey.links(journey.events().getLast().eventId(), LinkType.BECAUSE_OF, interview);
            case 4 -> journey.retracts(interviews.size() > 1 ? interviews.removeLast() : journey.tells(Facts.barrier()));
            case 5 -> journey.tells(new AccompanimentPaused(AccompanimentPaused.Reason.HEALTH, null));
            case 6 -> journey.tells(new AccompanimentResumed());
            case 7 -> journey.contests(interview);
            default -> interviews.add(journey.tells(Facts.interview(random.nextBoolean() ? "A" : "B", 30 + random.nextInt(400))));
        }
    }
}
