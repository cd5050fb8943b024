package org.clairevoie.query.contrast.latest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.reading.Journeys;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.query.history.KnownClock;

class ContributionProperties {
    private final Readings readings = Readings.under(GridFile.clairevoie1());

    @Provide
    Arbitrary<List<RecordedEvent>> journeys() {
        return Journeys.any();
    }

    @Property(tries = 500)
    void it_stays_as_it_is_until_it_is_due(
            @ForAll("journeys") List<RecordedEvent> events, @ForAll @IntRange(max = 2000) int hours, @ForAll @IntRange(min = 1, max = 4000) int later,
            @ForAll KnownClock clock) {
        JourneyHistory history = JourneyHistory.of(events);
        Instant read = JourneyWriter.instant(0).plus(Duration.ofHours(hours));
        Contribution kept = Contribution.of(history, readings, read, clock);
        Instant asked = read.plus(Duration.ofHours(later));
        if (kept.due() == null || asked.isBefore(kept.due())) {
            same(kept, Contribution.of(history, readings, asked, clock));
        } else {
            same(kept, Contribution.of(history, readings, kept.due().minusNanos(1), clock));
            assertThat(kept.due()).isAfter(read);
        }
    }

    @Property(tries = 200)
    void written_and_read_again_it_counts_the_same(@ForAll("journeys") List<RecordedEvent> events, @ForAll @IntRange(max = 90) int day) {
        Contribution told = Contribution.of(JourneyHistory.of(events), readings, JourneyWriter.instant(day), KnownClock.RECORDED);
        same(told, Contribution.read(told.reading(), told.due(), told.written()));
    }

    private static void same(Contribution one, Contribution other) {
        assertThat(other.reading()).isEqualTo(one.reading());
        assertThat(other.saysNothing()).isEqualTo(one.saysNothing());
        assertThat(other.weeks()).isEqualTo(one.weeks());
        if (one.reading() != null) {
            for (Index index : Index.values()) {
                assertThat(other.value(index)).as(index.wireName()).isEqualTo(one.value(index));
                assertThat(other.indices().get(index)).isNotNull().extracting(value -> value == null ? null : value.because())
                        .isEqualTo(Objects.requireNonNull(one.indices().get(index)).because());
            }
        }
    }
}
