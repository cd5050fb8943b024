package org.clairevoie.deploy.split;

import org.clairevoie.access.Access;
import org.clairevoie.deploy.ApiDescription;
import org.clairevoie.deploy.ReadyLine;
import org.clairevoie.deploy.database.Database;
import org.clairevoie.deploy.database.DatabaseConnection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What a node has, whichever its side: the database that all share, who is let in, the description of its part, and its word when it is ready.
@Configuration(proxyBeanMethods = false)
@Import({Access.class, DatabaseConnection.class, ApiDescription.class, ReadyLine.class})
class Node {
    @Bean(destroyMethod = "close")
    Database database(@Value("${clairevoie.database-url}") String given, @Value("${clairevoie.database-roles}") String roles) {
        return Database.given(given, roles);
    }
}
