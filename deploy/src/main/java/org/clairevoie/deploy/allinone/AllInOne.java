package org.clairevoie.deploy.allinone;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clairevoie.command.CommandSide;
import org.clairevoie.deploy.Console;
import org.clairevoie.deploy.demo.Demo;
import org.clairevoie.query.QuerySide;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/// The command side and the query side in one context, on one database.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    CommandSide.class,
    QuerySide.class,
    ApiDescription.class,
    ReadyLine.class,
})
public class AllInOne {
    /// Without an argument serves; `demo` also posts the synthetic journeys to itself, then goes on serving.
    public static void main(String... arguments) {
        Console console = Console.standard();
        List<String> words = List.of(arguments);
        boolean demo = !words.isEmpty() && words.getFirst().equals("demo");
        Demo asked = demo ? Demo.asked(words.subList(1, words.size()), console) : null;
        if (demo && asked == null) {
            System.exit(2);
        }
        var context = application().run();
        if (asked != null) {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            asked.play(URI.create("http://localhost:" + port));
        }
    }

    /// Named after its own file, never `application.yaml`: each process has one, and two of a name on one class path hide
    /// each other.
    public static SpringApplication application() {
        SpringApplication application = new SpringApplication(AllInOne.class);
        application.setDefaultProperties(Map.of("spring.config.name", "all-in-one"));
        application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        return application;
    }

    /// Destroyed after everything that has a connection to it.
    @Bean(destroyMethod = "close")
    Database database(Environment environment) {
        String given = environment.getProperty("clairevoie.database-url", "");
        return given.isBlank()
                ? EmbeddedDatabase.in(Path.of(environment.getProperty("clairevoie.data", "data")))
                : new GivenDatabase(given);
    }

    @Bean
    JdbcConnectionDetails connectionDetails(Database database) {
        return new JdbcConnectionDetails() {
            @Override
            public @Nullable String getUsername() {
                return database.user();
            }

            @Override
            public @Nullable String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.jdbcUrl();
            }
        };
    }
}
