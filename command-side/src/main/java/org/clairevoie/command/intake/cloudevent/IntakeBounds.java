package org.clairevoie.command.intake.cloudevent;

import java.time.Duration;

/// The bounds of one request.
///
/// @param eventBytes of one event's body; sealed it must fit into an entry of 65,535 bytes
/// @param within how long one event's body is waited for
/// @param batchBytes of a batch's body
/// @param batchEvents in a batch
/// @param depth of nested JSON
/// @param tokens of one event's JSON: a value has one, an object or an array two, a name one
/// @param batchTokens of a batch's
public record IntakeBounds(int eventBytes, Duration within, int batchBytes, int batchEvents, int depth, int tokens, int batchTokens) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    public static final IntakeBounds DEFAULTS = new IntakeBounds(32 * 1024, Duration.ofSeconds(30), 8 * 1024 * 1024, 1000, 32, 5_000, 500_000);

    public IntakeBounds {
        if (within.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("clairevoie.intake.within is at least a second, not " + within);
        }
        if (tokens < 1 || batchTokens < tokens) {
            throw new IllegalArgumentException("clairevoie.intake.tokens is at least 1, and .batch-tokens no fewer; not " + tokens + " and " + batchTokens);
        }
    }
}
