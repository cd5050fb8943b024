package org.clairevoie.query.outcome.estimate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clairevoie.query.outcome.Exposure;
import org.clairevoie.query.outcome.OutcomeGroup;

/// The mean number of outcomes a journey, as they recur: at each day t, S(t−)·dN/Y is added, Y being the journeys that
/// can be seen and S the share that no terminal outcome has ended (Ghosh and Lin 2000, Biometrics 56:554). It may exceed
/// one. Without a terminal outcome it is Nelson–Aalen's estimator of the mean.
public final class MeanCount {
    private final TreeMap<Integer, Map<OutcomeGroup, Double>> means = new TreeMap<>();
    private final TreeMap<Integer, Map<OutcomeGroup, Long>> counts = new TreeMap<>();

    private MeanCount() {}

    public static MeanCount of(Collection<Exposure> journeys) {
        TreeMap<Integer, Day> days = new TreeMap<>();
        for (Exposure journey : journeys) {
            if (journey.isSeen()) {
                days.computeIfAbsent(journey.entry(), _ -> new Day()).entered++;
                Day last = days.computeIfAbsent(journey.exit(), _ -> new Day());
                last.left++;
                last.terminated += journey.terminated() ? 1 : 0;
                journey.events().forEach(event -> days.computeIfAbsent(event.day(), _ -> new Day()).events.add(event.group()));
            }
        }
        MeanCount count = new MeanCount();
        Map<OutcomeGroup, Double> mean = new EnumMap<>(OutcomeGroup.class);
        Map<OutcomeGroup, Long> came = new EnumMap<>(OutcomeGroup.class);
        double survival = 1;
        long seen = 0;
        for (Map.Entry<Integer, Day> each : days.entrySet()) {
            Day day = each.getValue();
            for (OutcomeGroup group : day.events) {
                mean.merge(group, survival / seen, Double::sum);
                came.merge(group, 1L, Long::sum);
            }
            survival *= day.terminated == 0 ? 1 : 1 - (double) day.terminated / seen;
            seen += day.entered - day.left;
            count.means.put(each.getKey(), Map.copyOf(mean));
            count.counts.put(each.getKey(), Map.copyOf(came));
        }
        return count;
    }

    private static final class Day {
        private final List<OutcomeGroup> events = new ArrayList<>();
        private long entered;
        private long left;
        private long terminated;
    }

    public double mean(OutcomeGroup group, int day) {
        Map.Entry<Integer, Map<OutcomeGroup, Double>> last = means.floorEntry(day);
        return last == null ? 0 : last.getValue().getOrDefault(group, 0.0);
    }

    public long events(OutcomeGroup group, int day) {
        Map.Entry<Integer, Map<OutcomeGroup, Long>> last = counts.floorEntry(day);
        return last == null ? 0 : last.getValue().getOrDefault(group, 0L);
    }
}
