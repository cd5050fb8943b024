package org.clairevoie.command.intake;

import java.time.Duration;

/// The bounds of imports.
///
/// @param atOnce imports that run side by side: 503 beyond
/// @param ofOneClient of those, the most that one client has
/// @param chunk lines that are recorded together
/// @param spoolBytes of receipts that a sender may be behind, in a temporary file
/// @param patience how long a full spool waits for the sender to read
record ImportBounds(int atOnce, int ofOneClient, int chunk, long spoolBytes, Duration patience) {}
