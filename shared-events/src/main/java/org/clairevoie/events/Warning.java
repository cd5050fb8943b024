package org.clairevoie.events;

/// What an accepted event makes doubtful: stored with it, so that a repeat answers as the first time.
///
/// @param rule the id of the rule of conduct, or of the check
public record Warning(String rule, String message) {}
