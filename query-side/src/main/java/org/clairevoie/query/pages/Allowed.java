package org.clairevoie.query.pages;

import org.clairevoie.access.Caller;
import org.clairevoie.access.CallerToken;
import org.clairevoie.access.routes.Routes;
import org.jspecify.annotations.Nullable;

/// What who reads a page may follow from it: a link or a form that would be refused is not shown.
public record Allowed(@Nullable Caller caller) {
    static Allowed here() {
        return new Allowed(CallerToken.asking());
    }

    public boolean read(String path) {
        return Routes.denied("GET", path, caller) == null;
    }

    public boolean post(String path) {
        return Routes.denied("POST", path, caller) == null;
    }
}
