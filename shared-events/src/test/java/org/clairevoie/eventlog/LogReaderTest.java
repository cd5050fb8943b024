package org.clairevoie.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.testing.Examples;
import org.junit.jupiter.api.Test;

final class LogReaderTest {
    private final WrittenLog log = WrittenLog.fresh();
    private final LogReader reader = log.reader();

    @Test
    void an_empty_log_holds_nothing() {
        assertThat(reader.head()).isEqualTo(LogReader.NOTHING);
        assertThat(reader.after(LogReader.NOTHING, 10)).isEmpty();
        assertThat(reader.at(0)).isNull();
        assertThat(reader.lastSequence(new UUID(0, 1))).isEqualTo(LogReader.NOTHING);
    }

    @Test
    void it_reads_on_after_a_position() {
        RecordedEvent one = log.append("one");
        RecordedEvent two = log.append("two");
        RecordedEvent three = log.append("three");
        assertThat(reader.after(LogReader.NOTHING, 2)).containsExactly(one, two);
        assertThat(reader.after(1, 2)).containsExactly(three);
        assertThat(reader.after(2, 2)).isEmpty();
        assertThat(reader.head()).isEqualTo(2);
        assertThat(reader.at(1)).isEqualTo(two);
    }

    @Test
    void it_reads_one_accompaniment_in_sequence() {
        RecordedEvent first = log.append("one");
        log.append("another");
        RecordedEvent second = log.append(new RecordedEvent(first.position(), first.accompanimentId(), 1, new UUID(0, 1),
                new EventKey(Examples.SOURCE, "one-b"), first.told(), first.recordedAt(), first.recordedBy(), "tag", List.of()));
        assertThat(reader.accompaniment(first.accompanimentId(), 0)).containsExactly(first, second);
        assertThat(reader.accompaniment(first.accompanimentId(), 1)).containsExactly(second);
        assertThat(reader.lastSequence(first.accompanimentId())).isEqualTo(1);
    }

    @Test
    void it_reads_a_long_accompaniment_some_at_a_time_and_no_further_than_it_is_asked() {
        RecordedEvent first = log.append("one");
        List<RecordedEvent> all = new ArrayList<>(List.of(first));
        for (int sequence = 1; sequence < 1_000; sequence++) {
            all.add(log.append(new RecordedEvent(first.position(), first.accompanimentId(), sequence, new UUID(0, sequence),
                    new EventKey(Examples.SOURCE, "one-" + sequence), first.told(), first.recordedAt(), first.recordedBy(), "tag", List.of())));
        }
        assertThat(reader.accompanimentBySome(first.accompanimentId(), 0)).containsExactlyElementsOf(all);
        assertThat(reader.accompanimentBySome(first.accompanimentId(), 250)).containsExactlyElementsOf(all.subList(250, 1_000));
        assertThat(reader.accompanimentBySome(first.accompanimentId(), 1_000)).isEmpty();
        Iterator<RecordedEvent> some = reader.accompanimentBySome(first.accompanimentId(), 0).iterator();
        some.next();
        log.database().sql("alter table event_log disable trigger all").update();
        log.database().sql("truncate event_log").update();
        int left = 0;
        while (some.hasNext()) {
            some.next();
            left++;
        }
        assertThat(left).as("of what was read with the first").isEqualTo(499);
    }

    @Test
    void it_finds_by_the_senders_key() {
        RecordedEvent one = log.append("one");
        assertThat(reader.find(new EventKey(Examples.SOURCE, "one"))).isEqualTo(one);
        assertThat(reader.find(new EventKey("https://other.example", "one"))).isNull();
    }
}
