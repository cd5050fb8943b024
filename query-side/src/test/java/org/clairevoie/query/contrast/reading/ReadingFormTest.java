package org.clairevoie.query.contrast.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.contrast.grid.form.ShippedGrids;
import org.clairevoie.query.contrast.kept.ByteSink;
import org.clairevoie.query.contrast.population.Population;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.query.history.KnownClock;
import org.clairevoie.query.projection.RandomJourneys;
import org.clairevoie.transparency.tree.Hash;
import org.junit.jupiter.api.Test;

/// What was read is kept, and told again by the next release: when the same journeys read otherwise, or are kept otherwise, the form must have
/// another number.
class ReadingFormTest {
    private static final List<Readings> GRIDS =
            List.of(Readings.under(GridFile.clairevoie1()), Readings.under(ShippedGrids.form("joint-bet-1.json").at(1)));
    /// By the number of the form, the digest of what is read of the journeys below.
    private static final Map<Integer, String> READ = Map.of(1, "/9PRSSqFK3aZIQPKkANIXSI7tg+hfyLiLJNkhaiXNEs=");

    @Test
    void what_is_read_and_kept_is_what_the_number_stands_for() {
        List<String> read = new ArrayList<>();
        ByteSink kept = new ByteSink();
        for (Readings grid : GRIDS) {
            for (double day : List.of(5, 12, 30, 200)) {
                Population population = new Population(true);
                for (JourneyHistory journey : journeys()) {
                    BareReading one = grid.bareByWeek(journey.asOf(JourneyWriter.instant(day), JourneyWriter.instant(day), KnownClock.RECORDED));
                    population.add(one.reading(), one.indices(), one.weeks(), journey.recordedInBulk());
                    read.add(one.toString());
                }
                population.write(kept);
            }
        }
        Hash digest = Hash.sha256(read.toString().getBytes(StandardCharsets.UTF_8), kept.written());
        assertThat(digest.toString()).as("raise ReadingForm.NUMBER, and write down here what is read under it").isEqualTo(READ.get(ReadingForm.NUMBER));
    }

    private static List<JourneyHistory> journeys() {
        Map<UUID, List<RecordedEvent>> drawn = RandomJourneys.of(20260107, 200).stream()
                .collect(Collectors.groupingBy(RecordedEvent::accompanimentId, TreeMap::new, Collectors.toList()));
        Stream<JourneyHistory> twins = Stream.of(Twins.integrated(), Twins.juxtaposed(), Twins.integratedAfterwards()).map(JourneyWriter::history);
        return Stream.concat(twins, drawn.values().stream().map(JourneyHistory::of)).toList();
    }
}
