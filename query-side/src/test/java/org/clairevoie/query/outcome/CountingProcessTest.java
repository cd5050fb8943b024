package org.clairevoie.query.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.events.OutcomeRecorded.Kind;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.contrast.reading.Journeys;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.contrast.reading.Twins;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.query.history.KnownClock;
import org.junit.jupiter.api.Test;

class CountingProcessTest {
    private static final Readings READINGS = Readings.under(GridFile.clairevoie1());

    @Test
    void a_state_begins_when_it_could_be_read_and_not_before() {
        JourneyWriter journey = Twins.integratedAfterwards();
        journey.on(70).tells(Facts.outcome(Kind.PERMANENT_JOB));
        List<CountingRow> rows = rows(journey, 90);
        assertThat(rows).extracting(CountingRow::state).doesNotContainNull().startsWith(Reading.UNOBSERVED).endsWith(Reading.INTEGRATED);
        CountingRow integrated = rows.stream().filter(row -> row.state() == Reading.INTEGRATED).findFirst().orElseThrow();
        assertThat(integrated.start()).as("the day on which the links were told").isEqualTo(60);
        assertThat(integrated.stop()).isEqualTo(70);
        assertThat(integrated.event()).isEqualTo(OutcomeGroup.EMPLOYMENT);
        assertThat(rows.getLast()).isEqualTo(new CountingRow(journey.id(), 70, 90, Reading.INTEGRATED, null, 1));
    }

    @Test
    void imported_midway_its_rows_begin_when_it_was_known() {
        JourneyWriter imported = JourneyWriter.opened(8, 100, Scheme.RSA, "93066");
        assertThat(rows(imported, 120)).containsExactly(new CountingRow(imported.id(), 100, 120, Reading.UNOBSERVED, null, 0));
        imported.on(50).recordedOn(100).tells(Facts.outcome(Kind.TRAINING));
        assertThat(rows(imported, 120)).as("never seen at risk").isEmpty();
    }

    @Test
    void of_two_outcomes_on_one_day_the_first_stands() {
        JourneyWriter journey = JourneyWriter.opened();
        journey.on(9.2).tells(Facts.outcome(Kind.TRAINING));
        journey.on(9.4).tells(Facts.outcome(Kind.SHORT_JOB));
        assertThat(rows(journey, 20)).containsExactly(
                new CountingRow(journey.id(), 0, 10, Reading.UNOBSERVED, OutcomeGroup.TRAINING, 0),
                new CountingRow(journey.id(), 10, 20, Reading.UNOBSERVED, null, 1));
    }

    @Provide
    Arbitrary<List<RecordedEvent>> journeys() {
        return Journeys.any();
    }

    @Property(tries = 150)
    void rows_join_without_gap_and_each_says_what_could_be_read_at_its_start(@ForAll("journeys") List<RecordedEvent> events) {
        JourneyHistory history = JourneyHistory.of(events);
        var journey = history.asOf(JourneyWriter.instant(90), JourneyWriter.instant(90), KnownClock.RECORDED);
        List<CountingRow> rows = CountingProcess.of(history, journey, READINGS, OutcomeGroups.builtIn());
        int before = 0;
        for (CountingRow row : rows) {
            assertThat(row.start()).isEqualTo(before).isLessThan(row.stop());
            before = row.stop();
            for (int day = row.start(); day < row.stop(); day++) {
                var then = history.asOf(JourneyWriter.instant(day), JourneyWriter.instant(day), KnownClock.RECORDED);
                assertThat(row.state()).isEqualTo(then.openedAt() == null ? null : READINGS.readingOf(then));
            }
        }
        assertThat(rows.isEmpty() ? 90 : before).isEqualTo(90);
    }

    private static List<CountingRow> rows(JourneyWriter journey, double day) {
        return CountingProcess.of(journey.history(), journey.readOn(day), READINGS, OutcomeGroups.builtIn());
    }
}
