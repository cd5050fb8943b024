package org.clairevoie.command.accompaniment;

/// A rule of the record that the proposed event breaks.
///
/// @param rule its stable id
/// @param pointer JSON pointer into the event as posted, such as `/data/links/0/to`
/// @param message what is wrong, and what would be right
public record Refusal(String rule, String pointer, String message) implements Finding {}
