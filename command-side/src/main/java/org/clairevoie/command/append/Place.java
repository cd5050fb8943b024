package org.clairevoie.command.append;

import java.time.Instant;

/// Where the log took the events of one command: they stand at `first`, `first + 1`, … and share one time.
public record Place(long first, Instant recordedAt) {}
