package org.clairevoie.query.projection;

import java.time.Duration;

/// How views are fed.
///
/// @param batch events in one transaction
/// @param segments parts of a view that nodes share; more than cores is slower, since every event visits every segment
/// @param claimEvery how often a node looks for segments that nobody feeds
record Feed(int batch, int segments, Duration claimEvery) {}
