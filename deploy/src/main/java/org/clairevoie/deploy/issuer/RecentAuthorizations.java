package org.clairevoie.deploy.issuer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// Logins on their way from the form to the token, for a few minutes. A token that was given is not kept: it says itself what it is
/// worth, and for how long.
final class RecentAuthorizations implements OAuth2AuthorizationService {
    private final Cache<String, OAuth2Authorization> recent =
            Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(Duration.ofMinutes(10)).build();

    @Override
    public void save(OAuth2Authorization authorization) {
        recent.put(authorization.getId(), authorization);
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
