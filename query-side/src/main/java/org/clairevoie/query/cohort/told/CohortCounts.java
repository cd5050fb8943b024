package org.clairevoie.query.cohort.told;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.query.contrast.kept.ByteSink;
import org.clairevoie.query.contrast.kept.ByteSource;
import org.clairevoie.query.contrast.population.Population;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.contrast.reading.WeeklyTrajectory;

/// What the journeys of a cohort come to under one grid, as it is kept.
///
/// @param eventsPerMonth how richly journeys are recorded: all of them, then by what they read as
public record CohortCounts(Population population, Map<String, Summary> eventsPerMonth) {
    private static final WeeklyTrajectory NO_WEEKS = new WeeklyTrajectory(List.of());

    public static CohortCounts of(Members members, Readings readings) {
        Population population = new Population(true);
        Map<String, List<Double>> events = new LinkedHashMap<>();
        names().forEach(name -> events.put(name, new ArrayList<>()));
        members.each((history, journey) -> {
            ContrastReading read = readings.read(journey);
            population.add(read, NO_WEEKS, history.recordedInBulk());
            Double perMonth = read.density().eventsPerMonth();
            if (perMonth != null) {
                List.of(CohortReading.ALL, read.reading().name()).forEach(name -> events.computeIfAbsent(name, _ -> new ArrayList<>()).add(perMonth));
            }
        });
        Map<String, Summary> perMonth = new LinkedHashMap<>();
        events.forEach((name, values) -> perMonth.put(name, Summary.of(values)));
        return new CohortCounts(population, perMonth);
    }

    public CohortReading reading() {
        return new CohortReading(population.reading(), eventsPerMonth);
    }

    public void write(ByteSink sink) {
        population.write(sink);
        names().forEach(name -> eventsPerMonth.getOrDefault(name, Summary.of(List.of())).write(sink));
    }

    public static CohortCounts read(ByteSource source) {
        Population population = Population.read(true, source);
        Map<String, Summary> perMonth = new LinkedHashMap<>();
        names().forEach(name -> perMonth.put(name, Summary.read(source)));
        return new CohortCounts(population, perMonth);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(CohortReading.ALL));
        for (Reading reading : Reading.values()) {
            names.add(reading.name());
        }
        return names;
    }
}
