package org.clairevoie.deploy.hammer.nodes;

import java.time.Clock;
import java.time.Duration;
import org.clairevoie.deploy.allinone.AllInOne;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// The all-in-one by a wrong clock. A main class of its own, so that no setting of the service can do this. Axon's claims of views go
/// by a clock of Axon's own, which stays right: what becomes of them by a wrong one is told in `life-of-an-event.md`.
public final class ShiftedNode {
    private ShiftedNode() {}

    /// @param arguments one: by how much the clock runs ahead, such as `PT3M` or `PT-3M`
    public static void main(String... arguments) {
        Duration ahead = Duration.parse(arguments[0]);
        SpringApplication application = AllInOne.application();
        application.addPrimarySources(java.util.List.of(WrongClock.class));
        application.run("--clairevoie.hammer.clock-ahead=" + ahead);
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
