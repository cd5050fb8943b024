package org.clairevoie.command.accompaniment;

/// What a rule has to say about a proposed event: that it stands in the way, or that it makes something doubtful.
public sealed interface Finding permits Refusal, Doubt {}
