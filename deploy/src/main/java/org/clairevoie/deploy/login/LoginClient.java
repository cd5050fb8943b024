package org.clairevoie.deploy.login;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.util.function.SingletonSupplier;

/// The one client through which browsers log in, made when the first of them does: the issuer may start later than this node, or be
/// this node.
final class LoginClient implements ClientRegistrationRepository {
    static final String NAME = "clairevoie";
    private final Supplier<ClientRegistration> client;

    private LoginClient(Supplier<ClientRegistration> client) {
        this.client = SingletonSupplier.of(client);
    }

    /// At an issuer elsewhere, which says itself where it is to be asked.
    static LoginClient at(String issuer, String client, String secret, Set<String> scopes) {
        return new LoginClient(() -> ClientRegistrations.fromIssuerLocation(issuer).registrationId(NAME).clientId(client).clientSecret(secret)
                .scope(scopes).userNameAttributeName(IdTokenClaimNames.SUB)
                .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build()).build());
    }

    /// At the issuer inside this very service.
    ///
    /// @param port where the service reaches itself
    static LoginClient inside(String issuer, Supplier<String> port, Supplier<String> secret, Set<String> scopes) {
        return new LoginClient(() -> {
            String here = "http://localhost:" + port.get();
            return ClientRegistration.withRegistrationId(NAME).clientId("pages").clientSecret(secret.get())
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).scope(scopes)
                    .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}").issuerUri(issuer)
                    // The browser stays at the address it came by.
                    .authorizationUri("/oauth2/authorize").tokenUri(here + "/oauth2/token").jwkSetUri(here + "/oauth2/jwks")
                    .userNameAttributeName(IdTokenClaimNames.SUB)
                    .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build()).build();
        });
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        return name.equals(NAME) ? client.get() : null;
    }
}
