package org.clairevoie.command.rights.retention;

/// Where a person's data stand.
enum Tier {
    /// In use.
    ACTIVE,
    /// Kept, and not evaluated.
    RESTRICTED,
    /// Erased: what happened stays, without a word of the person.
    ANONYMISED
}
