package org.clairevoie.deploy;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/// Tells the operator, once, that the service answers, and where. The seconds are the whole process's, PostgreSQL included.
public final class ReadyLine implements ApplicationListener<ApplicationReadyEvent> {
    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        Environment environment = ready.getApplicationContext().getEnvironment();
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        Console.standard().say(String.format(Locale.ROOT,
                "%s is ready at http://localhost:%s (started in %.1f s)",
                environment.getRequiredProperty("spring.application.name"), environment.getRequiredProperty("local.server.port"), seconds));
    }
}
