package org.clairevoie.deploy;

import java.io.PrintStream;

/// What the operator reads in the terminal: the only place that writes to standard output.
/// The log is for what went wrong; this is for what was asked.
public final class Console {
    private final PrintStream out;

    private Console(PrintStream out) {
        this.out = out;
    }

    public static Console standard() {
        return new Console(System.out);
    }

    /// For what must not mix with an answer that a script reads.
    public static Console aside() {
        return new Console(System.err);
    }

    public static Console to(PrintStream out) {
        return new Console(out);
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }
}
