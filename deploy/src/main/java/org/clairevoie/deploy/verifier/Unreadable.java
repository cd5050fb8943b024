package org.clairevoie.deploy.verifier;

import java.io.IOException;
import java.io.Serial;

/// What was to be verified could not be had: nothing is said of whether it holds.
final class Unreadable extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    Unreadable(String what) {
        super(what);
    }

    Unreadable(String what, Throwable because) {
        super(what + ": " + because.getMessage(), because);
    }
}
