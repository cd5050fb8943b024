package org.clairevoie.deploy.sealed;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.clairevoie.deploy.Console;
import org.clairevoie.deploy.verifier.Verify;

/// What the verifier said, and how it ended.
record Verified(int status, String said) {
    static final int HOLDS = 0;
    static final int BROKEN = 1;

    static Verified of(Object... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        List<String> arguments = java.util.Arrays.stream(words).map(Object::toString).toList();
        int status = Verify.run(arguments, Console.to(new PrintStream(said, true, StandardCharsets.UTF_8)));
        return new Verified(status, said.toString(StandardCharsets.UTF_8));
    }

    /// A bundle under the keys that it brings itself.
    static Verified bundle(Path file) {
        return of(file);
    }
}
