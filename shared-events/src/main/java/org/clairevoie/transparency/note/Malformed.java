package org.clairevoie.transparency.note;

import java.io.Serial;

/// A text that is not of the form it claims.
public final class Malformed extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    public Malformed(String what) {
        super(what);
    }

    public Malformed(String what, Throwable because) {
        super(what, because);
    }
}
