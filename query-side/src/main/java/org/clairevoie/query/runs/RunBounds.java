package org.clairevoie.query.runs;

import java.time.Duration;

/// What runs may cost.
///
/// @param atOnce runs under way on all nodes together
/// @param shares parts of a run, each of which one thread reads
/// @param threads shares that one node reads side by side
/// @param rows of graphs read and committed together
/// @param silent after which what a node has claimed is taken up by another
/// @param lookEvery how often a node looks for something to take up
/// @param failures after which a run is given up
/// @param kept how long results stay
/// @param followers of the progress of runs, at one node
public record RunBounds(
        int atOnce, int shares, int threads, int rows, Duration silent, Duration lookEvery, int failures, Duration kept, int followers) {
    public RunBounds {
        if (atOnce < 1 || shares < 1 || shares > 1024 || threads < 1 || rows < 1 || failures < 1 || followers < 1) {
            throw new IllegalArgumentException("clairevoie.runs: every number is at least 1, and there are at most 1024 shares");
        }
    }
}
