package org.clairevoie.deploy.split;

import org.clairevoie.command.CommandSide;
import org.clairevoie.deploy.NamedApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// Takes events, and feeds no view. It listens to nobody: what another command node has written it meets in the log, under the lock.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommandSide.class, Node.class, CommandNodeAdvice.class})
public class CommandNode {
    public static void main(String... arguments) {
        Leash.heed(arguments);
        application().run();
    }

    public static SpringApplication application() {
        return NamedApplication.of(CommandNode.class, "command-side");
    }
}
