package org.clairevoie.query.export.traminer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Told;
import org.clairevoie.query.export.content.ExportFormat;
import org.clairevoie.query.export.writing.Exported;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.query.projection.RandomJourneys;
import org.junit.jupiter.api.Test;

class TraminerWritingTest {
    private static final Exported EXPORTED = Exported.of(RandomJourneys.of(11, 30), 60, ExportFormat.TRAMINER);

    @Test
    void one_sequence_reads_the_same_in_every_form() {
        JourneyWriter journey = JourneyWriter.opened();
        journey.on(1).tells(Facts.interview("A", 30));
        journey.on(24).tells(Facts.closed());
        Exported exported = Exported.of(journey.events(), 41, ExportFormat.TRAMINER);
        assertThat(exported.rows("traminer-sps.csv")).extracting(row -> row.get("sequence"))
                .containsExactly("(ACTIVE_UNLINKED,1)-(IDLE,3)-(*,2)");
        assertThat(exported.rows("traminer-dss.csv")).extracting(row -> row.get("sequence")).containsExactly("ACTIVE_UNLINKED-IDLE-*");
        assertThat(exported.text("traminer-spell.csv")).isEqualTo("""
                id,begin,end,status,row\r
                1,1,1,ACTIVE_UNLINKED,1\r
                1,2,4,IDLE,2\r
                1,5,6,*,3\r
                """);
        assertThat(exported.text("traminer-sts.csv")).isEqualTo("""
                id,w1,w2,w3,w4,w5,w6\r
                1,ACTIVE_UNLINKED,IDLE,IDLE,IDLE,*,*\r
                """);
        assertThat(exported.text("traminer-tse.csv")).isEqualTo("""
                id,time,event,row\r
                1,0,accompaniment-opened,1\r
                1,1,interview-held,2\r
                1,24,accompaniment-closed,3\r
                """);
    }

    @Test
    void spells_are_positive_and_do_not_overlap() {
        Map<Integer, Integer> ends = new TreeMap<>();
        for (Map<String, String> row : EXPORTED.rows("traminer-spell.csv")) {
            int id = number(row, "id");
            int begin = number(row, "begin");
            assertThat(begin).isPositive().isEqualTo(ends.getOrDefault(id, 0) + 1);
            assertThat(number(row, "end")).isGreaterThanOrEqualTo(begin);
            ends.put(id, number(row, "end"));
        }
        assertThat(ends.keySet()).hasSize(30).allMatch(id -> id > 0);
    }

    @Test
    void sequences_are_filled_up_to_the_longest_with_what_is_censored() {
        JourneyWriter early = JourneyWriter.opened(1);
        JourneyWriter late = JourneyWriter.opened(2);
        late.on(30).corrects(late.events().getFirst().eventId(), Told.of(late.events().getFirst().event(), JourneyWriter.at(29)));
        List<RecordedEvent> both = Stream.concat(early.events().stream(), late.events().stream()).toList();
        Exported exported = Exported.of(both, 42, ExportFormat.TRAMINER);
        assertThat(exported.rows("traminer-sts.csv")).extracting(row -> row.values().stream().skip(1).collect(Collectors.joining(" ")))
                .containsExactlyInAnyOrder("IDLE IDLE IDLE IDLE IDLE IDLE", "IDLE IDLE % % % %");
    }

    @Test
    void events_are_grouped_by_sequence_in_the_order_of_time() {
        Map<Integer, Integer> times = new HashMap<>();
        int before = 0;
        for (Map<String, String> row : EXPORTED.rows("traminer-tse.csv")) {
            int id = number(row, "id");
            assertThat(id).isGreaterThanOrEqualTo(before);
            assertThat(number(row, "time")).isGreaterThanOrEqualTo(times.getOrDefault(id, 0));
            times.put(id, number(row, "time"));
            before = id;
        }
        assertThat(EXPORTED.manifest().toString()).contains("limit = 100");
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(String.valueOf(row.get(column)));
    }
}
