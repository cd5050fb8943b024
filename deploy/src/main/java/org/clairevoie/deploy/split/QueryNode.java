package org.clairevoie.deploy.split;

import org.clairevoie.deploy.NamedApplication;
import org.clairevoie.deploy.login.BrowserLogin;
import org.clairevoie.query.QuerySide;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// Feeds the views and answers from them; it has nothing to append with. It wakes from the command nodes' notices.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({QuerySide.class, Node.class, BrowserLogin.class, EventsElsewhereEndpoint.class})
public class QueryNode {
    public static void main(String... arguments) {
        Leash.heed(arguments);
        application().run();
    }

    public static SpringApplication application() {
        return NamedApplication.of(QueryNode.class, "query-side");
    }
}
