package org.clairevoie.command.accompaniment;

import org.clairevoie.events.EventKey;
import org.clairevoie.events.Told;

/// One event that a sender asks to record.
///
/// @param contentTag keyed digest of what was sent: tells a repeat from another content under the same key
/// @param told as sent, its refs not resolved; the replacement of a correction has been read under the class of its target,
///     or is `Unread` when that target was not found
public record Proposed(EventKey key, String contentTag, Told told) {}
