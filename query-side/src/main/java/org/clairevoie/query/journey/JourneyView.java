package org.clairevoie.query.journey;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.projection.JourneyLog;
import org.clairevoie.rounds.BackgroundWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Wires the journey view.
@Configuration(proxyBeanMethods = false)
@Import({JourneysEndpoint.class, MomentsEndpoint.class, JourneysPageEndpoint.class, JourneyPageEndpoint.class})
public class JourneyView {
    @Bean
    JourneyRows journeys(JdbcTemplate database) {
        return new JourneyRows(database);
    }

    @Bean
    WebMvcConfigurer journeyDoor(JourneyRows journeys) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new JourneyDoor(journeys)).addPathPatterns("/journeys/**").excludePathPatterns("/journeys/{id}/timeline");
            }
        };
    }

    @Bean
    JourneyProjection journeyProjection(JourneyRows journeys, JourneyLog log) {
        return new JourneyProjection(journeys, log);
    }

    @Bean
    Rereading rereading(JourneyRows journeys, JourneyLog log, Readings readings) {
        return new Rereading(journeys, log, readings);
    }

    @Bean
    BackgroundWork rereadingGoesOn(Rereading rereading, @Value("${clairevoie.journeys.rereading-share:0.1}") double share) {
        return new BackgroundWork("rereading", "clairevoie.journeys.rereading-share", share, rereading::step);
    }

    @Bean
    MeterBinder unreadJourneys(JourneyRows journeys) {
        return meters -> Gauge.builder("clairevoie.journeys.unread", journeys, JourneyRows::unread)
                .description("journeys that have moved on since they were last read under the built-in grid").register(meters);
    }
}
