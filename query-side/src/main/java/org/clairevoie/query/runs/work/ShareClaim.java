package org.clairevoie.query.runs.work;

import java.util.UUID;

/// A share of a run that this node reads.
///
/// @param step by which Spring Batch knows how far it is
record ShareClaim(UUID run, int attempt, int share, long step) {}
