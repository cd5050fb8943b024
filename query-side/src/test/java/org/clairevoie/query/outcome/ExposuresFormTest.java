package org.clairevoie.query.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.events.OutcomeRecorded.Kind;
import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.contrast.kept.ByteSink;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.contrast.reading.Twins;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.transparency.tree.Hash;
import org.junit.jupiter.api.Test;

/// Who was at risk is kept, and told again by the next release: when the same journeys are followed otherwise, or are kept otherwise, the form
/// must have another number.
class ExposuresFormTest {
    private static final Readings READINGS = Readings.under(GridFile.clairevoie1());
    /// By the number of the form, the digest of what is kept of the journeys below.
    private static final Map<Integer, String> KEPT = Map.of(1, "3FcAGkszXWsJWk6mbCg+BtnOt8TxOEio2MgkXjnEN1M=");

    @Test
    void what_is_kept_is_what_the_number_stands_for() {
        ByteSink kept = new ByteSink();
        List<Classing> classings = List.of(
                new Classing.Together(), new Classing.AtLandmark(Landmark.DAY_30, READINGS), new Classing.AtLandmark(Landmark.DAY_180, READINGS),
                new Classing.ByFinalReading(READINGS));
        for (Classing classing : classings) {
            Curves curves = new Curves(classing, OutcomeGroups.builtIn());
            for (Kind kind : Kind.values()) {
                for (double day : new double[] {0.5, 20, 45, 200}) {
                    JourneyWriter imported = JourneyWriter.opened(8, 100, Scheme.RSA, "93066");
                    for (JourneyWriter journey : List.of(Twins.integrated(), Twins.juxtaposed(), Twins.integratedAfterwards(), imported)) {
                        journey.on(day).recordedOn(Math.max(day, 61)).tells(Facts.outcome(kind));
                        journey.on(day + 70).tells(Facts.outcome(Kind.DROPPED_OUT));
                        curves.add(journey.history(), journey.readOn(300));
                        curves.add(journey.history(), journey.readOn(65));
                    }
                }
            }
            curves.exposures().write(kept);
        }
        assertThat(Hash.sha256(kept.written()).toString()).as("raise Exposures.NUMBER, and write down here what is kept under it")
                .isEqualTo(KEPT.get(Exposures.NUMBER));
    }
}
