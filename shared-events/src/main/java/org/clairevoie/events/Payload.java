package org.clairevoie.events;

/// The own fields of a type of event in one of its versions.
public sealed interface Payload permits AccompanimentEvent, EarlierPayload {
    /// The same in the version of today, which is the one that rules and readings know.
    AccompanimentEvent current();
}
