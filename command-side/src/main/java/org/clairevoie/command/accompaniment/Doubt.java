package org.clairevoie.command.accompaniment;

import org.clairevoie.events.Warning;

/// A reason to accept with a warning.
public record Doubt(Warning warning) implements Finding {}
