package org.clairevoie.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/// A caller, as Spring Security carries it. It keeps nothing of the token itself.
public final class CallerToken extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;
    private final transient Caller caller;

    public CallerToken(Caller caller) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + caller.role().wireName())));
        this.caller = caller;
        setAuthenticated(true);
    }

    /// Who asks in this request; null when nobody is known to.
    public static @Nullable Caller asking() {
        return callerOf(SecurityContextHolder.getContext().getAuthentication());
    }

    /// Null when nobody is known to ask.
    static @Nullable Caller callerOf(@Nullable Authentication authentication) {
        if (authentication == null || !authentication.isAuthenticated()) {
            return null;
        }
        return switch (authentication.getPrincipal()) {
            case Caller caller -> caller;
            case Identified identified -> identified.caller();
            case null, default -> null;
        };
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.actor();
    }
}
