package org.clairevoie.persons;

/// Why a person's data are kept and not evaluated: article 18 of the GDPR, and the second tier of retention.
public enum Ground {
    /// The person says that they are wrong, and that is looked into.
    ACCURACY_CONTESTED,
    /// They should not have been taken in, and the person would rather have them kept than erased.
    UNLAWFUL,
    /// The person needs them for a claim of their own.
    LEGAL_CLAIM,
    /// The person objects, and it is not decided yet whose reasons weigh more.
    OBJECTION,
    /// The time of their use is over, that of their keeping is not. Retention alone sets it, and lifts it.
    RETENTION
}
