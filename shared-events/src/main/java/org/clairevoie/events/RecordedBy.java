package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

/// Under whose authority an event was recorded: from the verified token, never from the body.
///
/// @param actor a keyed pseudonym of the token's subject
/// @param organisation a SIRET; null for who has none
public record RecordedBy(String actor, String role, @Nullable String organisation) {
    public static final String FRONTLINE = "frontline";
}
