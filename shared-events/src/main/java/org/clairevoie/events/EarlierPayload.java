package org.clairevoie.events;

/// A version of a type that another has taken the place of: a shape for the wire and the disk, where it stays as it was sent for
/// ever. All else sees what it becomes.
public sealed interface EarlierPayload extends Payload permits StepTakenInHours {
    /// The same in the version that came after this one: pure, and defined for whatever this version's schema allows. A personal
    /// value may be sealed, so it is carried over and never looked into.
    Payload next();

    @Override
    default AccompanimentEvent current() {
        return next().current();
    }
}
