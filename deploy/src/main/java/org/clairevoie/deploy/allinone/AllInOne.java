package org.clairevoie.deploy.allinone;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.clairevoie.access.Access;
import org.clairevoie.access.Role;
import org.clairevoie.command.CommandSide;
import org.clairevoie.deploy.ApiDescription;
import org.clairevoie.deploy.Console;
import org.clairevoie.deploy.NamedApplication;
import org.clairevoie.deploy.ReadyLine;
import org.clairevoie.deploy.database.Database;
import org.clairevoie.deploy.database.DatabaseConnection;
import org.clairevoie.deploy.demo.Demo;
import org.clairevoie.deploy.issuer.ClientToken;
import org.clairevoie.deploy.issuer.EmbeddedIssuer;
import org.clairevoie.deploy.login.BrowserLogin;
import org.clairevoie.query.QuerySide;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// The command side and the query side in one context, on one database.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommandSide.class, QuerySide.class, Access.class, EmbeddedIssuer.class, BrowserLogin.class, DatabaseConnection.class, ApiDescription.class, ReadyLine.class})
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
            String given = context.getEnvironment().getProperty("clairevoie.token", "");
            Path folder = Path.of(context.getEnvironment().getRequiredProperty("clairevoie.data"));
            asked.play(URI.create("http://localhost:" + port), given.isBlank() ? new ClientToken(folder, Role.FRONTLINE) : () -> given);
        }
    }

    public static SpringApplication application() {
        return NamedApplication.of(AllInOne.class, "all-in-one");
    }

    /// Destroyed after everything that has a connection to it.
    @Bean(destroyMethod = "close")
    Database database(
            @Value("${clairevoie.database-url}") String given, @Value("${clairevoie.database-roles}") String roles,
            @Value("${clairevoie.data}") Path folder) {
        return Database.givenOrEmbedded(given, roles, folder);
    }
}
