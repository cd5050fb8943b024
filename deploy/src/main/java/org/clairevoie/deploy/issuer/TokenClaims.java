package org.clairevoie.deploy.issuer;

import java.util.List;
import java.util.Map;
import org.clairevoie.deploy.issuer.IssuerFolder.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/// What a token says of its caller: the client's role, or that of who logged in.
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private final Map<String, Known> clients;
    private final Map<String, Known> logins;
    private final String audience;

    TokenClaims(IssuerFolder folder, String audience) {
        this.clients = folder.clients();
        this.logins = folder.logins();
        this.audience = audience;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        String client = token.getRegisteredClient().getClientId();
        Authentication who = token.getPrincipal();
        Known caller = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())
                ? clients.get(client) : logins.get(who == null ? "" : who.getName());
        if (caller == null || caller.role() == null) {
            return;
        }
        if (!OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
            token.getClaims().audience(List.of(audience));
        }
        token.getClaims().claim("azp", client).claim("role", caller.role().wireName());
        with("organisation", caller.organisation(), token);
    }

    private static void with(String claim, @Nullable String value, JwtEncodingContext token) {
        if (value != null) {
            token.getClaims().claim(claim, value);
        }
    }
}
