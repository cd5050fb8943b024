package org.clairevoie.command.recording;

import org.clairevoie.events.EventKey;
import org.clairevoie.events.Told;

/// One event as a sender sent it, its shape checked.
///
/// @param canonical the RFC 8785 form of its type, subject, time as sent and data: what makes two sendings the same
public record Sent(EventKey key, Told told, String canonical) {}
