package org.clairevoie.access.tokens;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clairevoie.access.Caller;
import org.clairevoie.access.Role;
import org.jspecify.annotations.Nullable;

/// Reads who asks in the claims of a verified token. It has one role of ours, whatever else it lists, and at most one organisation:
/// who works for two takes a token for each, so that every act has one author.
public final class ClaimedCaller {
    private static final Pattern SIRET = Pattern.compile("\\d{14}");
    private static final int LONGEST_SUBJECT = 255;
    private final TokenSettings settings;

    public ClaimedCaller(TokenSettings settings) {
        this.settings = settings;
    }

    /// @throws TokenRefused when its claims do not name one caller
    public Caller of(Map<String, Object> claims) {
        Role role = role(claims);
        String subject = words(claims.get("sub")).stream().findFirst().orElse("");
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw TokenRefused.because("subject-missing", "the token names nobody: its claim sub is empty, or longer than " + LONGEST_SUBJECT);
        }
        String client = words(claims.getOrDefault("azp", claims.get("client_id"))).stream().findFirst().orElse(subject);
        return new Caller(subject, role, organisation(claims, role), scopes(claims), client, role.purpose());
    }

    private Role role(Map<String, Object> claims) {
        Set<Role> roles = settings.roleClaims().stream().flatMap(claim -> words(at(claims, claim)).stream())
                .map(Role::of).filter(Objects::nonNull).map(Objects::requireNonNull).collect(Collectors.toSet());
        if (roles.size() != 1) {
            throw TokenRefused.because("one-role", (roles.isEmpty() ? "the token has no role of ours" : "the token has " + roles.size() + " roles of ours")
                    + ": it takes exactly one of " + Arrays.stream(Role.values()).map(Role::wireName).toList()
                    + " in the claim " + String.join(" or ", settings.roleClaims()));
        }
        return roles.iterator().next();
    }

    private @Nullable String organisation(Map<String, Object> claims, Role role) {
        Set<String> organisations = Set.copyOf(words(at(claims, settings.organisationClaim())));
        if (organisations.size() > 1) {
            throw TokenRefused.because("one-organisation", "the token has " + organisations.size()
                    + " organisations in the claim " + settings.organisationClaim() + ": it takes at most one");
        }
        String organisation = organisations.isEmpty() ? null : organisations.iterator().next();
        if (organisation == null ? role == Role.FRONTLINE : !SIRET.matcher(organisation).matches()) {
            throw TokenRefused.because("one-organisation", "a frontline system posts for an organisation: the claim "
                    + settings.organisationClaim() + " takes its SIRET, 14 digits");
        }
        return organisation;
    }

    private static Set<String> scopes(Map<String, Object> claims) {
        Set<String> scopes = new LinkedHashSet<>();
        for (String claim : List.of("scope", "scp")) {
            words(claims.get(claim)).forEach(words -> scopes.addAll(Arrays.asList(words.split(" "))));
        }
        return scopes;
    }

    private static @Nullable Object at(Map<String, Object> claims, String path) {
        Object found = claims.get(path);
        if (found == null && path.contains(".")) {
            found = claims;
            for (String name : path.split("\\.", -1)) {
                found = found instanceof Map<?, ?> object ? object.get(name) : null;
            }
        }
        return found;
    }

    private static List<String> words(@Nullable Object claim) {
        return switch (claim) {
            case null -> List.of();
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            default -> List.of(claim.toString());
        };
    }
}
