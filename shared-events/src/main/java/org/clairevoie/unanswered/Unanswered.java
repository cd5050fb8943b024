package org.clairevoie.unanswered;

import org.clairevoie.access.RefusalPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/// Wires what is said where no endpoint has answered.
@Configuration(proxyBeanMethods = false)
@Import({FailureEndpoint.class, SmallBodies.class})
public class Unanswered {
    /// After Boot's own, which would answer with a page.
    @Bean
    @Order
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemsOfTheServer(ObjectProvider<RefusalPage> pages) {
        return server -> server.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new ServerProblemValve(pages::getIfAvailable)));
    }
}
