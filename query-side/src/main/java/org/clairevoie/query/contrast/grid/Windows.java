package org.clairevoie.query.contrast.grid;

/// In days: how long an engagement waits for its answer, a report for its reuse, and a link for being told.
public record Windows(int engagementAnswer, int reportReuse, int contemporaneousLink) {}
