package org.clairevoie.deploy.split;

import java.util.List;

/// A node that the split started leaves with it, even when the split was killed on the spot and could stop nobody: else it would
/// sit on its port with a database that is gone.
final class Leash {
    static final String WORD = "leashed";

    private Leash() {}

    static void heed(String... arguments) {
        if (List.of(arguments).contains(WORD)) {
            ProcessHandle split = ProcessHandle.current().parent().orElseThrow(() -> new IllegalStateException("the split has left already"));
            Thread.ofPlatform().daemon().name("leash").start(() -> {
                split.onExit().join();
                System.exit(1);
            });
        }
    }
}
