package org.clairevoie.query.home;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /`: what this is, and where to look next; a browser gets the page.
@RestController
final class HomeEndpoint {
    /// @param label what it is, in each language
    /// @param look addresses to go on to
    record Home(String name, Map<String, String> label, List<Address> look) {}

    record Address(String path, String en, String fr) {}

    @GetMapping("/")
    Home home() {
        return new Home("Clairevoie", Map.of(
                "en", "Accompaniment journeys as events: what happened, what was known, what was done with it",
                "fr", "Les parcours d’accompagnement en événements : ce qui s’est passé, ce qu’on en savait, ce qu’on en a fait"),
                List.of(
                        new Address("/journeys", "The journeys", "Les parcours"),
                        new Address("/contrast", "The population between the two conceptions", "La population entre les deux conceptions"),
                        new Address("/grids", "The reading grids", "Les grilles de lecture"),
                        new Address("/cohorts", "Journeys chosen once, and what came of them", "Des parcours choisis une fois, et ce qu’il en est advenu"),
                        new Address("/audit/checkpoints", "The sealed log", "Le journal scellé"),
                        new Address("/audit/access", "Who read what", "Qui a lu quoi"),
                        new Address("/event-types", "What may be posted", "Ce qui peut être transmis"),
                        new Address("/v3/api-docs", "The API described", "La description de l’API"),
                        new Address("/actuator/health", "The parts alive", "L’état du service")));
    }
}
