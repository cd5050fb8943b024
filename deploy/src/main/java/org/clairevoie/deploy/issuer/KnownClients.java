package org.clairevoie.deploy.issuer;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clairevoie.access.Caller;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.issuer.IssuerFolder.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/// The clients of the folder: one a role, which gets its tokens by its secret, and the pages, through which people log in.
final class KnownClients implements RegisteredClientRepository {
    private final Map<String, RegisteredClient> clients;

    /// @param returns where browsers come back to after a login
    KnownClients(Map<String, Known> known, Duration lifetime, Set<String> returns) {
        clients = known.values().stream().map(client -> registered(client, lifetime, returns))
                .collect(Collectors.toUnmodifiableMap(RegisteredClient::getClientId, client -> client));
    }

    private static RegisteredClient registered(Known known, Duration lifetime, Set<String> returns) {
        RegisteredClient.Builder client = RegisteredClient.withId(known.name()).clientId(known.name()).clientSecret(DrawnSecrets.digest(known.secret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(lifetime).build());
        if (known.role() == null) {
            return client.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUris(addresses -> addresses.addAll(returns)).scope(OidcScopes.OPENID).scope(Caller.MICRODATA)
                    .clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build()).build();
        }
        if (known.role() == Role.EVALUATOR) {
            client.scope(Caller.MICRODATA);
        }
        return client.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS).build();
    }

    /// Clients are made in their file, by the operator.
    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are made in their file");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return clients.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.get(clientId);
    }
}
