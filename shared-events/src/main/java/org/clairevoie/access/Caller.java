package org.clairevoie.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who asks, as the verified token says, never as the body says. An endpoint takes it as a parameter.
///
/// @param actor the token's subject; envelopes keep a keyed pseudonym of it
/// @param organisation a SIRET; null for who has none
/// @param scopes what the token was given beside its role
/// @param client the OAuth client that asks on the actor's behalf
/// @param purpose what it is read for: the header `Clairevoie-Purpose`, or the role's default
public record Caller(String actor, Role role, @Nullable String organisation, Set<String> scopes, String client, String purpose) {
    /// Readings of single records, and files of them, ask evaluators for it.
    public static final String MICRODATA = "microdata";
    public static final String PURPOSE_HEADER = "Clairevoie-Purpose";
    private static final int LONGEST_PURPOSE = 200;

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    public boolean is(Role asked) {
        return role == asked;
    }

    /// @param stated cut to 200 characters; nothing leaves the purpose as it is
    public Caller reading(@Nullable String stated) {
        return stated == null || stated.isBlank() ? this : new Caller(
                actor, role, organisation, scopes, client, stated.strip().substring(0, Math.min(stated.strip().length(), LONGEST_PURPOSE)));
    }
}
