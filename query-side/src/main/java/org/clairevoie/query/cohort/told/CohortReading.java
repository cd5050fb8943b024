package org.clairevoie.query.cohort.told;

import java.util.Map;
import org.clairevoie.query.contrast.population.PopulationReading;

/// A cohort read under one grid, before disclosure control.
///
/// @param eventsPerMonth how richly journeys are recorded: all of them, then by what they read as
public record CohortReading(PopulationReading population, Map<String, Summary> eventsPerMonth) {
    static final String ALL = "ALL";
}
