package org.clairevoie.query.journey;

import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.projection.JourneyLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires the journey view.
@Configuration(proxyBeanMethods = false)
@Import(JourneysEndpoint.class)
public class JourneyView {
    @Bean
    JourneyRows journeys(JdbcClient database) {
        return new JourneyRows(database);
    }

    @Bean
    JourneyProjection journeyProjection(JourneyRows journeys, JourneyLog log, Readings readings) {
        return new JourneyProjection(journeys, log, readings);
    }
}
