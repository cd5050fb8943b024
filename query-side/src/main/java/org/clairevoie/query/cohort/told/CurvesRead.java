package org.clairevoie.query.cohort.told;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.outcome.Classing;
import org.clairevoie.query.outcome.Exposure;
import org.clairevoie.query.outcome.Exposures;
import org.clairevoie.query.outcome.LeftOut;
import org.clairevoie.query.outcome.OutcomeGroup;
import org.clairevoie.query.outcome.estimate.CumulativeIncidence;
import org.clairevoie.query.outcome.estimate.MeanCount;

/// What came of the journeys of a cohort, class by class, before disclosure control.
public record CurvesRead(Map<String, InClass> classes, Map<LeftOut, Long> leftOut, long imported, long closedWithoutOutcome) {
    /// @param first outcomes, competing
    /// @param all outcomes, as they recur
    record InClass(long atRisk, CumulativeIncidence first, MeanCount all) {
        static final InClass NOBODY = of(List.of());

        static InClass of(List<Exposure> exposures) {
            return new InClass(
                    exposures.size(), CumulativeIncidence.of(exposures.stream().map(Exposure::first).toList()), MeanCount.of(exposures));
        }

        /// First outcomes by a day.
        Map<OutcomeGroup, Long> events(int day) {
            Map<OutcomeGroup, Long> events = new EnumMap<>(OutcomeGroup.class);
            for (OutcomeGroup group : OutcomeGroup.values()) {
                events.put(group, first.events(group, day));
            }
            return events;
        }
    }

    public static CurvesRead of(Exposures exposures, Classing classing) {
        Map<String, InClass> classes = new LinkedHashMap<>();
        if (classing instanceof Classing.Together) {
            classes.put(CohortReading.ALL, InClass.of(exposures.together()));
        } else {
            for (Reading reading : Reading.values()) {
                classes.put(reading.name(), InClass.of(exposures.of(reading)));
            }
        }
        return new CurvesRead(classes, exposures.leftOut(), exposures.imported(), exposures.closedWithoutOutcome());
    }

    InClass inClass(String name) {
        return classes.getOrDefault(name, InClass.NOBODY);
    }

    /// Everybody: those at risk by class, and those left out by reason.
    Map<String, Long> everybody() {
        Map<String, Long> counts = new LinkedHashMap<>();
        classes.forEach((name, each) -> counts.put(name, each.atRisk()));
        for (LeftOut reason : LeftOut.values()) {
            counts.put(reason.name(), leftOut.getOrDefault(reason, 0L));
        }
        return counts;
    }
}
