package org.clairevoie.access.tokens;

import java.io.Serial;

/// Nobody's tokens could be taken: a service that lets everybody or nobody in does not start.
public final class NoIssuer extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    NoIssuer() {
        super("CLAIREVOIE_SECURITY_ISSUER is not set, and this node has no issuer of its own: it would not know whose tokens to take.");
    }

    public String remedy() {
        return "Name the issuer of your tokens in it (deploy/design/security.md); deploy/run and deploy/run split bring one along.";
    }
}
