package org.clairevoie.access.routes;

import java.util.EnumSet;
import java.util.Set;
import org.clairevoie.access.Caller;
import org.clairevoie.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// One route and who may take it.
///
/// @param method of HTTP; HEAD goes where GET goes
/// @param roles those who may
/// @param withMicrodata those of them who need the scope `microdata` too
/// @param open to who shows no token
public record Route(String method, PathPattern path, Set<Role> roles, Set<Role> withMicrodata, boolean open) {
    public Route {
        roles = Set.copyOf(roles);
        withMicrodata = Set.copyOf(withMicrodata);
    }

    static Route open(String method, String path) {
        return new Route(method, PathPatternParser.defaultInstance.parse(path), EnumSet.allOf(Role.class), Set.of(), true);
    }

    static Route of(String method, String path, Role... roles) {
        return new Route(method, PathPatternParser.defaultInstance.parse(path), Set.of(roles), Set.of(), false);
    }

    Route microdataFor(Role role) {
        return new Route(method, path, roles, Set.of(role), open);
    }

    boolean isAt(PathContainer asked) {
        return path.matches(asked);
    }

    boolean takes(String askedMethod) {
        return method.equals(askedMethod) || (method.equals("GET") && askedMethod.equals("HEAD"));
    }

    /// What stands in the way of a caller; null when nothing does.
    @Nullable Denied denies(Caller caller) {
        if (!roles.contains(caller.role())) {
            return Denied.role(this, caller.role());
        }
        return withMicrodata.contains(caller.role()) && !caller.scopes().contains(Caller.MICRODATA) ? Denied.scope() : null;
    }
}
