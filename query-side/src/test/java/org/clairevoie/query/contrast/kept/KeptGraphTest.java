package org.clairevoie.query.contrast.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Told;
import org.clairevoie.protection.Sealing;
import org.clairevoie.query.projection.RandomJourneys;
import org.clairevoie.testing.Examples;
import org.clairevoie.transparency.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeptGraphTest {
    static List<EventType> types() {
        return Catalogue.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_in_every_version_is_kept_but_for_what_is_personal(EventType type) {
        Told told = Examples.told(type);
        RecordedEvent event = Examples.recorded(told, "rdv-1").at(7, Examples.TIME.toInstant().plusNanos(123_456_000));
        List<RecordedEvent> kept = read(KeptGraph.write(List.of(event)), event.accompanimentId(), Long.MAX_VALUE);
        assertThat(kept).singleElement().satisfies(each -> {
            assertThat(each.told()).isEqualTo(Sealing.strip(told));
            assertThat(each.position()).isEqualTo(7);
            assertThat(each.eventId()).isEqualTo(event.eventId());
            assertThat(each.recordedAt()).isEqualTo(event.recordedAt());
        });
    }

    @Test
    void pieces_added_one_after_the_other_are_the_whole() {
        List<RecordedEvent> events = journey();
        byte[] whole = KeptGraph.write(events);
        byte[] first = KeptGraph.write(events.subList(0, 2));
        byte[] rest = KeptGraph.write(events.subList(2, events.size()));
        byte[] added = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, added, first.length, rest.length);
        assertThat(added).isEqualTo(whole);
    }

    /// Rows that a release before this one wrote must read the same.
    @Test
    void the_bytes_are_what_the_number_of_the_form_stands_for() {
        Map<Integer, String> kept = Map.of(1, "z0HIyZwn0M6GOwCHWYDQDwGoYPiFoF9Mt9KQwMMA4k0=");
        assertThat(Hash.sha256(KeptGraph.write(journey())).toString())
                .as("raise KeptGraph.FORM, and write down here what is kept under it").isEqualTo(kept.get(KeptGraph.FORM));
    }

    @Test
    void what_came_later_than_the_position_asked_is_left_out() {
        List<RecordedEvent> events = journey();
        List<RecordedEvent> kept = read(KeptGraph.write(events), events.getFirst().accompanimentId(), events.get(2).position());
        assertThat(kept).extracting(RecordedEvent::eventId)
                .containsExactlyElementsOf(events.subList(0, 3).stream().map(RecordedEvent::eventId).toList());
    }

    /// Where it is an event's type or one of its words that is new, the view is made anew.
    @Test
    void the_form_names_every_type_and_word() {
        assertThat(KeptGraph.form()).contains("accompaniment.interview-held.v1", "minutes:int", "IN_PERSON", "accompaniment.step-taken.v1");
    }

    @Test
    void buckets_fill_evenly_whether_ids_are_made_by_time_or_by_number() {
        for (long spread : new long[] {1, 1L << 20, 1L << 40}) {
            long[] buckets = new long[Bucket.COUNT];
            IntStream.range(0, 100 * Bucket.COUNT).forEach(number -> buckets[Bucket.of(new UUID(number * spread, 0x8000_0000_0000_0000L))]++);
            assertThat(Arrays.stream(buckets).boxed()).allSatisfy(count -> assertThat(count).isBetween(20L, 250L));
            assertThat(Bucket.of(new UUID(spread, 5))).isBetween(0, Bucket.COUNT - 1);
        }
    }

    private static List<RecordedEvent> journey() {
        List<RecordedEvent> placed = new ArrayList<>();
        for (RecordedEvent event : RandomJourneys.of(7, 1)) {
            placed.add(event.at(100L + placed.size() * 3L, event.recordedAt()));
        }
        return placed;
    }

    private static List<RecordedEvent> read(byte[] bytes, UUID accompaniment, long upTo) {
        List<RecordedEvent> kept = new ArrayList<>();
        KeptGraph.read(accompaniment, bytes, upTo, kept);
        return kept;
    }
}
