package org.clairevoie.deploy.bench.stock;

import java.util.Map;
import org.clairevoie.deploy.Console;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// The stock store as a service of its own: the same web server on the same virtual threads as ours. Nothing reads its log
/// while ours is also read by its views.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({StockWiring.class, StockEndpoint.class})
public class StockStore {
    private static final String CONNECTIONS = "32";

    /// @param arguments a JDBC address, and `tuned` or `as-it-comes`
    public static void main(String... arguments) {
        boolean tuned = arguments[1].equals("tuned");
        SpringApplication application = new SpringApplication(StockStore.class);
        application.setDefaultProperties(Map.ofEntries(
                Map.entry("spring.config.name", "stock-store"), Map.entry("server.port", "0"),
                Map.entry("spring.main.banner-mode", "off"), Map.entry("logging.level.root", "warn"),
                Map.entry("spring.threads.virtual.enabled", "true"), Map.entry("spring.flyway.enabled", "false"),
                Map.entry("spring.datasource.url", arguments[0]),
                // What comes with Spring Boot, or one for each client.
                Map.entry("spring.datasource.hikari.maximum-pool-size", tuned ? CONNECTIONS : "10"),
                Map.entry("stock.tuned", Boolean.toString(tuned))));
        String port = application.run().getEnvironment().getRequiredProperty("local.server.port");
        Console.standard().say("The stock store is ready at http://localhost:" + port);
    }
}
