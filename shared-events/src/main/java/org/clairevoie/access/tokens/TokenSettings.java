package org.clairevoie.access.tokens;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Whose tokens are taken.
///
/// @param issuer as tokens name it in `iss`; empty when the application has an issuer of its own
/// @param jwkSet where its keys are: an `https:`, `http:` or `file:` address; empty to ask the issuer itself
/// @param audience that `aud` must name
/// @param algorithms of signatures, asymmetric ones alone: with a secret shared by both, who verifies could also sign
/// @param clockSkew by which the issuer's clock may differ
/// @param roleClaims where the role is looked for, all of them; a dot goes into an object
/// @param organisationClaim where the organisation is
public record TokenSettings(
        String issuer, String jwkSet, String audience, Set<String> algorithms, Duration clockSkew, List<String> roleClaims,
        String organisationClaim) {
    private static final Duration MOST_SKEW = Duration.ofSeconds(60);
    private static final Set<String> ASYMMETRIC = Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    public TokenSettings {
        algorithms = Set.copyOf(algorithms);
        roleClaims = List.copyOf(roleClaims);
        if (audience.isBlank()) {
            throw new IllegalArgumentException("clairevoie.security.audience is empty: a token made for somebody else would be taken");
        }
        if (algorithms.isEmpty() || !ASYMMETRIC.containsAll(algorithms)) {
            throw new IllegalArgumentException("clairevoie.security.algorithms takes asymmetric algorithms, such as RS256, not " + algorithms);
        }
        if (clockSkew.isNegative() || clockSkew.compareTo(MOST_SKEW) > 0) {
            throw new IllegalArgumentException("clairevoie.security.clock-skew is at most " + MOST_SKEW.toSeconds() + " s, not " + clockSkew);
        }
        if (!jwkSet.isBlank() && issuer.isBlank()) {
            throw new IllegalArgumentException("clairevoie.security.jwk-set needs clairevoie.security.issuer beside it: tokens are taken from it alone");
        }
    }
}
