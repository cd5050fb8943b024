package org.clairevoie.access.tokens;

import java.io.Serial;
import org.springframework.security.core.AuthenticationException;

/// A token that is genuine, and yet lets nobody in.
public final class TokenRefused extends AuthenticationException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int status;
    private final String rule;

    private TokenRefused(int status, String rule, String detail) {
        super(detail);
        this.status = status;
        this.rule = rule;
    }

    static TokenRefused because(String rule, String detail) {
        return new TokenRefused(403, rule, detail);
    }

    static TokenRefused withoutKeys(Throwable cause) {
        TokenRefused refused = new TokenRefused(503, "issuer-unavailable", "the issuer's keys cannot be had now: no token can be verified; send again");
        refused.initCause(cause);
        return refused;
    }

    public int status() {
        return status;
    }

    /// `urn:clairevoie:` follows from it.
    public String rule() {
        return rule;
    }
}
