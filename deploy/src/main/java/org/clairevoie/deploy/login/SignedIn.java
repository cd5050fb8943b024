package org.clairevoie.deploy.login;

import java.time.Instant;
import java.util.List;
import org.clairevoie.access.Caller;
import org.clairevoie.access.Identified;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/// Who has logged in with a browser.
final class SignedIn extends DefaultOidcUser implements Identified {
    private static final long serialVersionUID = 1;
    private final transient Caller caller;
    private final Instant since;

    /// @param since by our own clock
    SignedIn(OidcIdToken token, Caller caller, Instant since) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + caller.role().wireName())), token);
        this.caller = caller;
        this.since = since;
    }

    Instant since() {
        return since;
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
