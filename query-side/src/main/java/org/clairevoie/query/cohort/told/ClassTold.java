package org.clairevoie.query.cohort.told;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clairevoie.query.cohort.told.CurvesRead.InClass;
import org.clairevoie.query.contrast.population.PopulationReading.Caution;
import org.clairevoie.query.disclosure.Count;
import org.clairevoie.query.disclosure.CountedLine;
import org.clairevoie.query.disclosure.Figure;
import org.clairevoie.query.disclosure.Threshold;
import org.clairevoie.query.disclosure.ToldSteps;
import org.clairevoie.query.outcome.OutcomeGroup;
import org.clairevoie.query.outcome.estimate.CumulativeIncidence;
import org.jspecify.annotations.Nullable;

/// One class of journeys and its curves, as they may be told.
///
/// @param name a reading, or ALL
/// @param atRisk at the origin of the curves
/// @param followedTo the last day told: a multiple of thirty, after which at least the threshold could still be seen
/// @param outcomes what came first by that day, and NONE; they add up to those at risk
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClassTold(String name, Count atRisk, @Nullable Integer followedTo, @Nullable Map<String, Count> outcomes, List<Curve> curves) {
    private static final int STEP = 30;
    private static final int FOUR_YEARS = 1470;
    private static final String NONE = "NONE";

    /// @param points of the share that this outcome came to first; null where it is suppressed
    /// @param meanCount of this outcome as it recurs, on days of its own; null where it is suppressed
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Curve(
            OutcomeGroup group, Caution caution, @Nullable List<Point> points, @Nullable List<Mean> meanCount,
            Figure.@Nullable Because because) {}

    /// @param lower and `upper`: of the pointwise 95 % band; null at 0 and at 1
    /// @param atRiskAtLeast how many could still be seen after the day, rounded down to a multiple of the threshold
    record Point(int day, double incidence, @Nullable Double lower, @Nullable Double upper, long atRiskAtLeast) {}

    record Mean(int day, double outcomes) {}

    /// @param told whether the size of the class is
    /// @param earlier the same class of cohorts made before
    static ClassTold of(
            String name, InClass inClass, Count told, List<InClass> earlier, Set<OutcomeGroup> asked, Caution caution, Threshold threshold) {
        if (told.isSuppressed()) {
            return new ClassTold(name, told, null, null, asked.stream().map(group -> suppressed(group, caution)).toList());
        }
        int last = followedTo(inClass, threshold);
        Map<String, Long> counts = counts(inClass, last);
        Map<String, Count> outcomes = CountedLine.of(
                counts, ContrastTold.tooClose(counts, earlier.stream().map(before -> counts(before, last)).toList(), threshold), threshold).counts();
        List<Curve> curves = new ArrayList<>();
        for (OutcomeGroup group : asked) {
            boolean hidden = outcomes.getOrDefault(group.name(), Count.suppressed()).isSuppressed();
            curves.add(hidden ? suppressed(group, caution) : new Curve(
                    group, caution, points(group, inClass, last, earlier, threshold), means(group, inClass, last, earlier, threshold), null));
        }
        return new ClassTold(name, told, last, outcomes, List.copyOf(curves));
    }

    private static Curve suppressed(OutcomeGroup group, Caution caution) {
        return new Curve(group, caution, null, null, Figure.Because.SUPPRESSED);
    }

    private static int followedTo(InClass inClass, Threshold threshold) {
        int last = 0;
        for (int day = STEP; day <= FOUR_YEARS; day += STEP) {
            last = inClass.first().atRiskAfter(day) >= threshold.value() ? day : last;
        }
        return last;
    }

    private static Map<String, Long> counts(InClass inClass, int day) {
        Map<String, Long> counts = new LinkedHashMap<>();
        inClass.events(day).forEach((group, count) -> counts.put(group.name(), count));
        counts.put(NONE, inClass.atRisk() - counts.values().stream().mapToLong(Long::longValue).sum());
        return counts;
    }

    private static List<Point> points(OutcomeGroup group, InClass inClass, int last, List<InClass> earlier, Threshold threshold) {
        long[] grown = new long[last / STEP];
        for (int at = 0; at < grown.length; at++) {
            grown[at] = inClass.first().events(group, day(at));
        }
        List<Integer> told = ToldSteps.of(grown, at -> earlier.stream().noneMatch(
                before -> threshold.isTooClose(grown[at], before.first().events(group, day(at)))), threshold);
        return told.stream().map(at -> point(group, inClass.first(), day(at), threshold)).toList();
    }

    private static Point point(OutcomeGroup group, CumulativeIncidence first, int day, Threshold threshold) {
        CumulativeIncidence.Band band = first.band(group, day);
        return new Point(
                day, Figure.rounded(first.incidence(group, day)), band == null ? null : Figure.rounded(band.lower()),
                band == null ? null : Figure.rounded(band.upper()), threshold.atLeast(first.atRiskAfter(day)));
    }

    /// What recurs is told where those that came again are none or enough.
    private static List<Mean> means(OutcomeGroup group, InClass inClass, int last, List<InClass> earlier, Threshold threshold) {
        long[] grown = new long[last / STEP];
        for (int at = 0; at < grown.length; at++) {
            grown[at] = inClass.all().events(group, day(at));
        }
        List<Integer> told = ToldSteps.of(grown, at -> !threshold.isTooClose(grown[at], inClass.first().events(group, day(at)))
                && earlier.stream().noneMatch(before -> threshold.isTooClose(grown[at], before.all().events(group, day(at)))), threshold);
        return told.stream().map(at -> new Mean(day(at), Figure.rounded(inClass.all().mean(group, day(at))))).toList();
    }

    private static int day(int point) {
        return (point + 1) * STEP;
    }
}
