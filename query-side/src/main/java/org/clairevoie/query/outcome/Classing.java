package org.clairevoie.query.outcome;

import org.clairevoie.query.contrast.reading.Readings;

/// How journeys are told apart before their outcomes are counted.
public sealed interface Classing {
    /// All together, from the opening on.
    record Together() implements Classing {}

    /// By what each read as at a landmark, from what had happened and was known by then; followed from there on.
    record AtLandmark(Landmark landmark, Readings readings) implements Classing {}

    /// By what each reads as in the end, followed from the opening on. Misleading: who is integrated in the end has lasted
    /// long enough to become so.
    record ByFinalReading(Readings readings) implements Classing {}
}
