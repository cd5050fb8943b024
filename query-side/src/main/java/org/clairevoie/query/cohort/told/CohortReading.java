package org.clairevoie.query.cohort.told;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.query.contrast.population.Population;
import org.clairevoie.query.contrast.population.PopulationReading;
import org.clairevoie.query.contrast.reading.ContrastReading;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.contrast.reading.WeeklyTrajectory;

/// A cohort read under one grid, before disclosure control.
///
/// @param eventsPerMonth how richly journeys are recorded: all of them, then by what they read as
public record CohortReading(PopulationReading population, Map<String, Summary> eventsPerMonth) {
    static final String ALL = "ALL";
    private static final WeeklyTrajectory NO_WEEKS = new WeeklyTrajectory(List.of());

    public static CohortReading of(Members members, Readings readings) {
        Population population = new Population(true);
        Map<String, List<Double>> events = new LinkedHashMap<>();
        events.put(ALL, new ArrayList<>());
        for (Reading reading : Reading.values()) {
            events.put(reading.name(), new ArrayList<>());
        }
        members.each((history, journey) -> {
            ContrastReading read = readings.read(journey);
            population.add(read, NO_WEEKS, history.recordedInBulk());
            Double perMonth = read.density().eventsPerMonth();
            if (perMonth != null) {
                List.of(ALL, read.reading().name()).forEach(name -> events.computeIfAbsent(name, _ -> new ArrayList<>()).add(perMonth));
            }
        });
        Map<String, Summary> perMonth = new LinkedHashMap<>();
        events.forEach((name, values) -> perMonth.put(name, Summary.of(values)));
        return new CohortReading(population.reading(), perMonth);
    }
}
