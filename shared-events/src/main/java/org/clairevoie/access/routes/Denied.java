package org.clairevoie.access.routes;

import java.util.List;
import java.util.stream.Collectors;
import org.clairevoie.access.Caller;
import org.clairevoie.access.Role;
import org.springframework.security.authorization.AuthorizationResult;

/// Why a route is not taken.
///
/// @param rule `urn:clairevoie:` follows from it
/// @param allow methods that are taken there, for a 405
public record Denied(int status, String rule, String detail, List<String> allow) implements AuthorizationResult {
    static Denied role(Route route, Role role) {
        return new Denied(403, "role", "this is not for the role " + role.wireName() + " but for "
                + route.roles().stream().sorted().map(Role::wireName).collect(Collectors.joining(", ")), List.of());
    }

    static Denied scope() {
        return new Denied(403, "scope", "single records are read with the scope " + Caller.MICRODATA + ", which this token was not given", List.of());
    }

    static Denied nothingThere() {
        return new Denied(404, "unknown-route", "there is nothing at this address", List.of());
    }

    static Denied method(List<String> allow) {
        return new Denied(405, "method", "this address takes " + String.join(", ", allow), allow);
    }

    static Denied nobodyAsks() {
        return new Denied(401, "token-missing", "a bearer token is needed", List.of());
    }

    @Override
    public boolean isGranted() {
        return false;
    }
}
