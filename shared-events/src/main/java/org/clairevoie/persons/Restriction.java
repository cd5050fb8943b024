package org.clairevoie.persons;

import java.time.Instant;

/// A restriction in force.
///
/// @param person the person's pseudonym
/// @param setBy a keyed pseudonym of the privacy officer
public record Restriction(String person, Ground ground, String setBy, Instant setAt) {}
