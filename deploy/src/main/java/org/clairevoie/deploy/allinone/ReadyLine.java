package org.clairevoie.deploy.allinone;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.clairevoie.deploy.Console;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/// Tells the operator, once, that the service answers, and where. The seconds are the whole process's, PostgreSQL included.
final class ReadyLine implements ApplicationListener<ApplicationReadyEvent> {
    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        String port = ready.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port");
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        Console.standard().say(String.format(Locale.ROOT,
                "Clairevoie is ready at http://localhost:%s (started in %.1f s)", port, seconds));
    }
}
