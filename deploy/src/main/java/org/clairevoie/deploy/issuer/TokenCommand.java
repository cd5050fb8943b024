package org.clairevoie.deploy.issuer;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.Console;

/// `deploy/run token <role>`: a bearer token of the running service, and nothing else, on standard output.
public final class TokenCommand {
    private TokenCommand() {}

    public static void main(String... arguments) {
        System.exit(run(List.of(arguments), Path.of(System.getenv().getOrDefault("CLAIREVOIE_DATA", "data")), Console.standard(), Console.aside()));
    }

    static int run(List<String> arguments, Path data, Console out, Console aside) {
        Role role = arguments.size() == 1 ? Role.of(arguments.getFirst()) : null;
        if (role == null) {
            aside.say("deploy/run token takes one of " + Arrays.stream(Role.values()).map(Role::wireName).toList());
            return 2;
        }
        try {
            out.say(new ClientToken(data, role).get());
            return 0;
        } catch (UncheckedIOException noToken) {
            aside.say("deploy/run token: " + noToken.getMessage());
            return 1;
        }
    }
}
