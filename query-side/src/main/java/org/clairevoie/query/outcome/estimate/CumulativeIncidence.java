package org.clairevoie.query.outcome.estimate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clairevoie.query.outcome.Exposure.First;
import org.clairevoie.query.outcome.OutcomeGroup;
import org.jspecify.annotations.Nullable;

/// The Aalen–Johansen estimator of the share of journeys that each outcome came to first, others competing: at each day
/// t, S(t−)·dⱼ/Y is added, Y being those at risk (entry < t ≤ exit: delayed entries come in late), and events come before
/// censorings of the same day. One minus Kaplan–Meier would treat those whom another outcome took as if theirs could
/// still come, and so add up to more than everybody.
///
/// The variance is of Greenwood's type (Andersen, Borgan, Gill and Keiding 1993, IV.4.1.3; recommended under left
/// truncation by Allignol, Schumacher and Beyersmann 2010, Biometrical Journal 52:126); without censoring it is F(1 − F)/n.
public final class CumulativeIncidence {
    private static final double NORMAL_975 = 1.959963984540054;
    private final List<Step> steps;

    private CumulativeIncidence(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /// @param atRisk before the day's events
    /// @param events on the day, by cause
    /// @param censored and `entered`: on the day, after its events
    /// @param survival the share that nothing came of, after the day
    /// @param incidence the share that each cause came to first, after the day
    public record Step(
            int day, long atRisk, Map<OutcomeGroup, Long> events, long censored, long entered, double survival,
            Map<OutcomeGroup, Double> incidence) {
        long ofAnyCause() {
            return events.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// Pointwise, 95 %.
    public record Band(double lower, double upper) {}

    public static CumulativeIncidence of(Collection<First> journeys) {
        TreeMap<Integer, Day> days = new TreeMap<>();
        for (First journey : journeys) {
            if (journey.entry() < journey.exit()) {
                days.computeIfAbsent(journey.entry(), _ -> new Day()).entered++;
                days.computeIfAbsent(journey.exit(), _ -> new Day()).end(journey.cause());
            }
        }
        List<Step> steps = new ArrayList<>(days.size());
        Map<OutcomeGroup, Double> incidence = new EnumMap<>(OutcomeGroup.class);
        double survival = 1;
        long atRisk = 0;
        for (Map.Entry<Integer, Day> each : days.entrySet()) {
            Day day = each.getValue();
            for (Map.Entry<OutcomeGroup, Long> cause : day.events.entrySet()) {
                incidence.merge(cause.getKey(), survival * cause.getValue() / atRisk, Double::sum);
            }
            survival *= day.ended() == 0 ? 1 : 1 - (double) day.ended() / atRisk;
            steps.add(new Step(each.getKey(), atRisk, Map.copyOf(day.events), day.censored, day.entered, survival, Map.copyOf(incidence)));
            atRisk += day.entered - day.ended() - day.censored;
        }
        return new CumulativeIncidence(steps);
    }

    private static final class Day {
        private final Map<OutcomeGroup, Long> events = new EnumMap<>(OutcomeGroup.class);
        private long censored;
        private long entered;

        void end(@Nullable OutcomeGroup cause) {
            if (cause == null) {
                censored++;
            } else {
                events.merge(cause, 1L, Long::sum);
            }
        }

        long ended() {
            return events.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// Each day on which somebody entered, left or had an outcome.
    public List<Step> steps() {
        return steps;
    }

    public double incidence(OutcomeGroup cause, int day) {
        Step last = lastBy(day);
        return last == null ? 0 : last.incidence().getOrDefault(cause, 0.0);
    }

    public double survival(int day) {
        Step last = lastBy(day);
        return last == null ? 1 : last.survival();
    }

    /// How many could still be seen after a day.
    public long atRiskAfter(int day) {
        Step last = lastBy(day);
        return last == null ? 0 : last.atRisk() + last.entered() - last.ofAnyCause() - last.censored();
    }

    public long events(OutcomeGroup cause, int day) {
        return steps.stream().filter(step -> step.day() <= day).mapToLong(step -> step.events().getOrDefault(cause, 0L)).sum();
    }

    public double variance(OutcomeGroup cause, int day) {
        double reached = incidence(cause, day);
        double before = 1;
        double variance = 0;
        for (Step step : steps) {
            if (step.day() > day) {
                break;
            }
            if (step.ofAnyCause() > 0) {
                double own = (double) step.events().getOrDefault(cause, 0L) / step.atRisk();
                double others = (double) step.ofAnyCause() / step.atRisk() - own;
                double later = step.survival() > 0 ? (reached - step.incidence().getOrDefault(cause, 0.0)) / step.survival() : 0;
                double mean = (1 - later) * own - later * others;
                double square = (1 - later) * (1 - later) * own + later * later * others;
                variance += before * before * (square - mean * mean) / step.atRisk();
            }
            before = step.survival();
        }
        return Math.max(0, variance);
    }

    /// On the complementary log-log scale, so that it stays within 0 and 1 (Beyersmann, Allignol and Schumacher 2012,
    /// 4.21). Null at 0 and at 1, where the scale has no place for it.
    public @Nullable Band band(OutcomeGroup cause, int day) {
        double reached = incidence(cause, day);
        if (reached <= 0 || reached >= 1) {
            return null;
        }
        double left = 1 - reached;
        double width = NORMAL_975 * Math.sqrt(variance(cause, day)) / (left * -Math.log(left));
        return new Band(1 - Math.pow(left, Math.exp(-width)), 1 - Math.pow(left, Math.exp(width)));
    }

    private @Nullable Step lastBy(int day) {
        int low = 0;
        int high = steps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps.get(middle).day() <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : steps.get(low - 1);
    }
}
