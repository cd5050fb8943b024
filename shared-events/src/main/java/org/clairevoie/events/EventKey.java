package org.clairevoie.events;

/// The sender's name of an event: unique for ever in the log.
///
/// @param source the frontline system, a URI reference
/// @param id the sender's own identifier, at most 255 characters
public record EventKey(String source, String id) {}
