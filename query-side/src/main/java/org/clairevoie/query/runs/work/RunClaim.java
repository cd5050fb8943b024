package org.clairevoie.query.runs.work;

import java.util.UUID;
import org.clairevoie.query.runs.RunQuestion;

/// A run that this node sees to.
///
/// @param attempt the how manieth to see to it: whoever comes later has a higher one
record RunClaim(UUID run, int attempt, RunQuestion question) {}
