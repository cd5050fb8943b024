package org.clairevoie.deploy.hammer.nodes;

import java.time.Clock;
import java.time.Duration;
import org.clairevoie.deploy.allinone.AllInOne;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// The all-in-one on a machine whose clock is wrong. A main class of its own, so that no setting of the service can do this.
public final class ShiftedNode {
    private ShiftedNode() {}

    /// @param arguments one: by how much the clock runs ahead, such as `PT3M` or `PT-3M`
    public static void main(String... arguments) throws ReflectiveOperationException {
        Duration ahead = Duration.parse(arguments[0]);
        shiftClaims(ahead);
        SpringApplication application = AllInOne.application();
        application.addPrimarySources(java.util.List.of(WrongClock.class));
        application.run("--clairevoie.hammer.clock-ahead=" + ahead);
    }

    /// Axon asks a clock of its own whether a claim of a view has run out. By name: compiled against, Axon 4.13.0's class warns of
    /// annotations of javax.persistence, which is not here.
    private static void shiftClaims(Duration ahead) throws ReflectiveOperationException {
        Class.forName("org.axonframework.eventhandling.tokenstore.AbstractTokenEntry").getField("clock").set(null, Clock.offset(Clock.systemUTC(), ahead));
    }

    /// Takes the place of the one clock of the process.
    @Configuration(proxyBeanMethods = false)
    static class WrongClock {
        @Bean
        @Primary
        Clock wrongClock(@Value("${clairevoie.hammer.clock-ahead}") Duration ahead) {
            return Clock.offset(Clock.systemUTC(), ahead);
        }
    }
}
