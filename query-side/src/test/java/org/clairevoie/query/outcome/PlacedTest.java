package org.clairevoie.query.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.events.OutcomeRecorded.Kind;
import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.contrast.reading.Twins;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.query.history.KnownClock;
import org.clairevoie.query.outcome.estimate.CumulativeIncidence;
import org.junit.jupiter.api.Test;

class PlacedTest {
    private static final Readings READINGS = Readings.under(GridFile.clairevoie1());
    private static final Classing AT_30 = new Classing.AtLandmark(Landmark.DAY_30, READINGS);
    private static final Classing FINAL = new Classing.ByFinalReading(READINGS);

    @Test
    void at_a_landmark_it_is_classed_by_what_could_be_read_then() {
        JourneyWriter linkedLater = Twins.integratedAfterwards();
        linkedLater.on(70).tells(Facts.outcome(Kind.PERMANENT_JOB));
        assertThat(placed(AT_30, linkedLater)).isEqualTo(in(Reading.JUXTAPOSED, linkedLater, JourneyWriter.instant(30)));
        assertThat(placed(new Classing.AtLandmark(Landmark.DAY_60, READINGS), linkedLater))
                .isEqualTo(in(Reading.INTEGRATED, linkedLater, JourneyWriter.instant(60)));
        assertThat(placed(FINAL, linkedLater)).isEqualTo(in(Reading.INTEGRATED, linkedLater, JourneyWriter.instant(0)));
    }

    @Test
    void days_count_from_the_landmark() {
        JourneyWriter journey = Twins.integrated();
        journey.on(45).tells(Facts.outcome(Kind.DROPPED_OUT));
        assertThat(placed(AT_30, journey)).isInstanceOfSatisfying(Placed.In.class, in ->
                assertThat(in.exposure().first()).isEqualTo(new Exposure.First(0, 15, OutcomeGroup.DROP_OUT)));
    }

    @Test
    void whom_something_had_come_to_is_not_at_risk_at_the_landmark() {
        JourneyWriter journey = Twins.integrated();
        journey.on(30).tells(Facts.outcome(Kind.TRAINING));
        assertThat(placed(AT_30, journey)).isEqualTo(new Placed.Out(LeftOut.OUTCOME_BEFORE));
        assertThat(placed(FINAL, journey)).isInstanceOf(Placed.In.class);
    }

    @Test
    void who_was_not_followed_or_not_known_so_long_is_left_out() {
        assertThat(Placed.of(AT_30, Twins.integrated().history(), Twins.integrated().readOn(30), OutcomeGroups.builtIn()))
                .isEqualTo(new Placed.Out(LeftOut.LANDMARK_NOT_REACHED));
        JourneyWriter imported = JourneyWriter.opened(8, 100, Scheme.RSA, "93066");
        assertThat(placed(AT_30, imported)).isEqualTo(new Placed.Out(LeftOut.NOT_KNOWN_AT_LANDMARK));
        assertThat(placed(new Classing.AtLandmark(Landmark.DAY_180, READINGS), imported)).isInstanceOf(Placed.In.class);
        assertThat(placed(new Classing.Together(), imported)).isInstanceOfSatisfying(Placed.In.class,
                in -> assertThat(in.exposure().entry()).isEqualTo(100));
        imported.on(50).recordedOn(100).tells(Facts.outcome(Kind.TRAINING));
        assertThat(placed(new Classing.Together(), imported)).isEqualTo(new Placed.Out(LeftOut.OUTCOME_BEFORE_KNOWN));
        assertThat(Placed.of(AT_30, imported.history(), imported.knownBy(50), OutcomeGroups.builtIn()))
                .isEqualTo(new Placed.Out(LeftOut.NOT_OPEN));
    }

    @Test
    void by_the_senders_clock_an_import_was_known_when_it_was_entered() {
        JourneyWriter imported = JourneyWriter.opened(8, 100, Scheme.RSA, "93066");
        var entered = imported.history().asOf(JourneyWriter.instant(300), JourneyWriter.instant(300), KnownClock.ENTERED);
        assertThat(Placed.of(AT_30, imported.history(), entered, OutcomeGroups.builtIn()))
                .isInstanceOfSatisfying(Placed.In.class, in -> assertThat(in.exposure().entry()).isZero());
    }

    @Test
    void curves_keep_classes_apart_and_count_whom_they_leave_out() {
        Curves curves = new Curves(AT_30, OutcomeGroups.builtIn());
        JourneyWriter early = Twins.integrated();
        early.on(20).tells(Facts.outcome(Kind.SHORT_JOB));
        JourneyWriter closed = Twins.juxtaposed();
        closed.on(50).tells(Facts.closed());
        for (JourneyWriter journey : List.of(early, Twins.integrated(), closed)) {
            curves.add(journey.history(), journey.readOn(300));
        }
        assertThat(curves.exposures().of(Reading.INTEGRATED)).hasSize(1);
        assertThat(curves.exposures().of(Reading.JUXTAPOSED)).hasSize(1);
        assertThat(curves.exposures().of(Reading.MIXED)).isEmpty();
        assertThat(curves.exposures().together()).isEmpty();
        assertThat(curves.exposures().leftOut()).isEqualTo(Map.of(LeftOut.OUTCOME_BEFORE, 1L));
        assertThat(curves.exposures().closedWithoutOutcome()).isEqualTo(1);
        assertThat(curves.exposures().imported()).isZero();
    }

    /// The trap itself: readings that change nothing, and journeys that become integrated if they last.
    @Test
    void the_final_reading_credits_the_wait_to_integration_and_a_landmark_does_not() {
        Curves last = new Curves(FINAL, OutcomeGroups.builtIn());
        Curves landmark = new Curves(new Classing.AtLandmark(Landmark.DAY_60, READINGS), OutcomeGroups.builtIn());
        for (int day = 15; day < 135; day += 2) {
            JourneyWriter journey = day < 60 ? JourneyWriter.opened() : day % 4 == 1 ? Twins.integratedAfterwards() : Twins.juxtaposed();
            journey.on(day).tells(Facts.outcome(Kind.DROPPED_OUT));
            last.add(journey.history(), journey.readOn(300));
            landmark.add(journey.history(), journey.readOn(300));
        }
        assertThat(dropOut(last, Reading.INTEGRATED, 60)).isZero();
        assertThat(dropOut(last, Reading.UNOBSERVED, 60)).isEqualTo(1, within(1e-9));
        assertThat(dropOut(landmark, Reading.INTEGRATED, 40))
                .isCloseTo(dropOut(landmark, Reading.JUXTAPOSED, 40), within(0.06));
    }

    private static double dropOut(Curves curves, Reading reading, int day) {
        return CumulativeIncidence.of(curves.exposures().of(reading).stream().map(Exposure::first).toList()).incidence(OutcomeGroup.DROP_OUT, day);
    }

    private static Placed in(Reading reading, JourneyWriter journey, Instant origin) {
        FollowUp followUp = Objects.requireNonNull(FollowUp.of(journey.readOn(300), OutcomeGroups.builtIn()));
        return new Placed.In(reading, followUp, followUp.from(origin));
    }

    private static Placed placed(Classing classing, JourneyWriter journey) {
        return Placed.of(classing, journey.history(), journey.readOn(300), OutcomeGroups.builtIn());
    }
}
