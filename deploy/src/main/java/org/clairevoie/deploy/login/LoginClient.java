package org.clairevoie.deploy.login;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.util.function.SingletonSupplier;

/// The one client through which browsers log in, made when the first of them does: the issuer may start later than this node, or be
/// this node.
final class LoginClient implements ClientRegistrationRepository {
    static final String NAME = "clairevoie";
    private final Supplier<ClientRegistration> client;

    LoginClient(Supplier<ClientRegistration> client) {
        this.client = SingletonSupplier.of(client);
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        return name.equals(NAME) ? client.get() : null;
    }
}
