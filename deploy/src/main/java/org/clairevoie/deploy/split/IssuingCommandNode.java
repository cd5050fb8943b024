package org.clairevoie.deploy.split;

import java.util.List;
import org.clairevoie.deploy.issuer.EmbeddedIssuer;
import org.springframework.boot.SpringApplication;

/// A command node that brings the issuer of tokens along, for a split on one machine that no other server stands beside.
public final class IssuingCommandNode {
    private IssuingCommandNode() {}

    public static void main(String... arguments) {
        Leash.heed(arguments);
        SpringApplication application = CommandNode.application();
        application.addPrimarySources(List.of(EmbeddedIssuer.class));
        application.run();
    }
}
