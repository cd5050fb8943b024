package org.clairevoie.deploy.demo;

import org.clairevoie.deploy.Console;

/// A line at every tenth of the way.
final class Progress {
    private final Console console;
    private final int all;
    private int tenths;

    Progress(Console console, int all) {
        this.console = console;
        this.all = all;
    }

    void done(int journeys) {
        int reached = (int) (10L * journeys / all);
        if (reached > tenths) {
            tenths = reached;
            console.say("  " + 10 * reached + " %  " + journeys + " journeys");
        }
    }
}
