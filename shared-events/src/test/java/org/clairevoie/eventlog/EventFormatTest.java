package org.clairevoie.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.events.PersonSpoke;
import org.clairevoie.events.Personal;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Told;
import org.clairevoie.events.Warning;
import org.clairevoie.testing.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

final class EventFormatTest {
    private static final Instant TIME = Instant.parse("2026-06-01T12:00:00.123456Z");

    static List<EventType> types() {
        return Catalogue.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_envelope_is_canonical_byte_for_byte(EventType type) {
        byte[] envelope = EventFormat.envelope(recorded(type)).at(Long.MAX_VALUE, TIME);
        JsonNode whole = EventJson.MAPPER.readTree(envelope);
        assertThat(whole.get("recordedAt").asString()).isEqualTo(TIME.toString());
        // RFC 8785 knows doubles alone: a position beyond 2^53 has no canonical form, and no log will hold one.
        byte[] near = EventFormat.envelope(recorded(type)).at(9_007_199_254_740_991L, TIME);
        assertThat(near).asString(UTF_8).isEqualTo(new String(EventFormat.canonical(EventJson.MAPPER.readTree(near)), UTF_8));
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_was_written_is_read(EventType type) {
        RecordedEvent event = recorded(type);
        assertThat(EventFormat.read(EventFormat.envelope(event).at(7, TIME))).isEqualTo(event.at(7, TIME));
    }

    @ParameterizedTest
    @MethodSource("types")
    void no_name_of_java_is_on_the_disk(EventType type) {
        assertThat(new String(EventFormat.envelope(recorded(type)).at(7, TIME), UTF_8))
                .doesNotContain("org.", "java", type.shape().getSimpleName());
    }

    @Test
    void times_are_written_whole_with_their_offset() {
        RecordedEvent event = Examples.recorded(Told.of(new org.clairevoie.events.GoalAbandoned(), OffsetDateTime.parse("2026-03-04T10:30+01:00")), "goal");
        assertThat(new String(EventFormat.envelope(event).at(7, TIME), UTF_8)).contains("\"occurredAt\":\"2026-03-04T10:30:00+01:00\"");
    }

    @Test
    void an_unknown_type_is_told() {
        byte[] later = new String(EventFormat.envelope(recorded(types().getFirst())).at(7, TIME), UTF_8)
                .replace("accompaniment-opened.v1", "accompaniment-opened.v9").getBytes(UTF_8);
        assertThatThrownBy(() -> EventFormat.read(later)).isInstanceOf(IllegalStateException.class).hasMessageContaining("accompaniment-opened.v9");
    }

    @Test
    void an_envelope_fits_up_to_the_bytes_of_an_entry_wherever_it_stands() {
        int room = Envelope.MOST_BYTES - EventFormat.envelope(spoken(0)).at(Long.MAX_VALUE, TIME).length;
        assertThat(EventFormat.envelope(spoken(room - 100)).fits()).isTrue();
        assertThat(EventFormat.envelope(spoken(room - 100)).at(Long.MAX_VALUE, Instant.MAX).length).isLessThanOrEqualTo(Envelope.MOST_BYTES);
        assertThat(EventFormat.envelope(spoken(room + 1)).fits()).isFalse();
    }

    private static RecordedEvent spoken(int length) {
        var spoke = new PersonSpoke(PersonSpoke.Kind.WISH, new Personal.Said("x".repeat(length)), null, PersonSpoke.Authorship.VERBATIM);
        return Examples.recorded(Told.of(spoke, Examples.TIME), "spoke");
    }

    private static RecordedEvent recorded(EventType type) {
        RecordedEvent event = Examples.recorded(Examples.told(type), "id \u2028 é 𝄞 \"");
        return new RecordedEvent(event.position(), event.accompanimentId(), 3, event.eventId(), event.key(), event.told(), event.recordedAt(),
                event.recordedBy(), event.contentTag(), List.of(new Warning("paused", "während « pause »")));
    }
}
