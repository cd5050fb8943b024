package org.clairevoie.deploy.issuer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.clairevoie.access.Caller;
import org.clairevoie.deploy.issuer.IssuerFolder.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// Logins on their way from the form to the token, for a few minutes. A token that was given is not kept: it says itself what it is
/// worth, and for how long.
final class RecentAuthorizations implements OAuth2AuthorizationService {
    private final Cache<String, OAuth2Authorization> recent =
            Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(Duration.ofMinutes(10)).build();
    private final Map<String, Known> logins;

    RecentAuthorizations(Map<String, Known> logins) {
        this.logins = logins;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        recent.put(authorization.getId(), granted(authorization));
    }

    /// The pages ask the same for whoever logs in; what each is given of it is said beside the login.
    private OAuth2Authorization granted(OAuth2Authorization asked) {
        Known login = logins.get(asked.getPrincipalName());
        if (!AuthorizationGrantType.AUTHORIZATION_CODE.equals(asked.getAuthorizationGrantType()) || (login != null && login.microdata())) {
            return asked;
        }
        return OAuth2Authorization.from(asked).authorizedScopes(asked.getAuthorizedScopes().stream()
                .filter(scope -> !scope.equals(Caller.MICRODATA)).collect(Collectors.toSet())).build();
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        recent.invalidate(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return recent.getIfPresent(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return recent.asMap().values().stream().filter(authorization ->
                token.equals(authorization.getAttribute(OAuth2ParameterNames.STATE)) || authorization.getToken(token) != null).findAny().orElse(null);
    }
}
