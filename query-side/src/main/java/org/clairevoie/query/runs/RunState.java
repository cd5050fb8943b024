package org.clairevoie.query.runs;

/// How a run stands; only a COMPLETED one has results.
public enum RunState {
    RUNNING,
    COMPLETED,
    CANCELLED,
    FAILED,
    /// Its results were kept for as long as they had to be.
    EXPIRED
}
